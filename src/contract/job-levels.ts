import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { highestJobLevel, levelRuleSchema } from './person-sources.ts';
import { languageSchema } from './vocabulary.ts';

const levelName = z.string().trim().min(1).max(60);

/** The name of a step, by language; the organisation's own language always has one. */
export const levelNamesSchema = z.partialRecord(languageSchema, levelName);
export type LevelNames = z.infer<typeof levelNamesSchema>;

/** The organisation's scale, lowest step first, and the rules that lead to its steps. */
const scaleSchema = z.object({
  levels: z
    .array(z.object({ names: levelNamesSchema }))
    .min(1)
    .max(highestJobLevel),
  /** The first that fits decides; where none does, a number that the source tells itself. */
  rules: z.array(levelRuleSchema).max(500),
});

const soundScale = scaleSchema.refine(
  ({ levels, rules }) => rules.every(({ level }) => level <= levels.length),
  { path: ['rules'], message: 'A rule leads to a step that there is not.' },
);
export type JobLevelScale = z.infer<typeof scaleSchema>;

const level = z.number().int().nullable();

/** A word for a level, or a job title, as HR tells it. */
export const toldLevelSchema = z.object({
  on: levelRuleSchema.shape.on,
  text: z.string(),
  /** Who works here and of whom it is told; and who of them has no step. */
  people: z.number().int(),
  withoutLevel: z.number().int(),
  /** Where the rules lead from it alone. */
  level,
});
export type ToldLevel = z.infer<typeof toldLevelSchema>;

/** What HR tells that is shown at most, those with most people without a step first. */
export const mostToldLevels = 200;

/** The people who work here, by step; null: those whose step is not known. */
const stepCounts = z.array(z.object({ level, people: z.number().int() }));

export const getJobLevels = defineEndpoint({
  method: 'GET',
  path: '/api/job-levels',
  permission: 'ld_administrator',
  response: scaleSchema.extend({
    /** The organisation's own language. */
    language: languageSchema,
    told: z.array(toldLevelSchema),
    counts: stepCounts,
    /** When it was saved last; null: never. */
    savedAt: instantSchema.nullable(),
    /** Whether people are still being brought to what was saved. */
    isApplying: z.boolean(),
  }),
});

/** What a scale would do, before it is saved. */
export const previewJobLevels = defineEndpoint({
  method: 'POST',
  path: '/api/job-level-previews',
  permission: 'ld_administrator',
  body: soundScale,
  response: z.object({
    /** People whose step would be another, those who left included. */
    changes: z.number().int(),
    told: z.array(toldLevelSchema),
    before: stepCounts,
    after: stepCounts,
  }),
});

/** Saves the scale; everybody's step follows in a job. */
export const saveJobLevels = defineEndpoint({
  method: 'PUT',
  path: '/api/job-levels',
  permission: 'ld_administrator',
  body: z.object({
    scale: soundScale,
    /** `savedAt` of what it goes on from: 409 where somebody saved since. */
    basedOn: instantSchema.nullable(),
  }),
  response: z.object({ savedAt: instantSchema }),
});
