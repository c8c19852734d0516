import { z } from 'zod';
import { courseIdSchema, languageSchema } from '../../../../contract/index.ts';

const localisedSchema = z.partialRecord(languageSchema, z.string().min(1));

/** course.yaml, as src/content/courses/README.md describes it. */
export const courseFileSchema = z
  .strictObject({
    id: courseIdSchema,
    audience: z.enum(['mentor', 'mentee']),
    passMark: z.number().int().min(0).max(100),
    estimatedMinutes: z.number().int().min(1),
    title: localisedSchema,
    description: localisedSchema,
    units: z
      .array(
        z.strictObject({
          id: courseIdSchema,
          minutes: z.number().int().min(1),
          title: localisedSchema,
          description: localisedSchema,
        }),
      )
      .min(1)
      .max(99),
  })
  .refine(({ units }) => new Set(units.map((unit) => unit.id)).size === units.length, {
    path: ['units'],
    message: 'two units have the same id',
  });

export type CourseFile = z.output<typeof courseFileSchema>;
