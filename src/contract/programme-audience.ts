import { z } from 'zod';
import { levelRangeSchema } from './programme-rules.ts';

const names = z.array(z.string().trim().min(1).max(200)).max(200).default([]);

/** Whom a programme is for, by what HR tells of people; an empty part asks nothing. */
export const audienceSchema = z.object({
  departments: names,
  divisions: names,
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'))
    .max(200)
    .default([]),
  locations: names,
  level: levelRangeSchema.prefault({}),
  /** First and last day on which the person began. */
  startedFrom: z.iso.date().nullable().default(null),
  startedTo: z.iso.date().nullable().default(null),
});
export type Audience = z.infer<typeof audienceSchema>;
