import { z } from 'zod';
import { idSchema } from './common.ts';
import { courseIdSchema } from './courses.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** How a score fares on its way to the LMS: `none` where the person never came from a graded activity. */
export const gradeDeliverySchema = z.enum([
  'none',
  'waiting',
  'delivered',
  'not_gradable',
  'failed',
]);
export type GradeDelivery = z.infer<typeof gradeDeliverySchema>;

/** Why a score is not in the gradebook; the web app has words for each. */
export const scoreProblemSchema = z.enum([
  /** The platform keeps no grade for the person: a teacher, or not enrolled. */
  'not-gradable',
  /** The platform does not take the product's token. */
  'unauthorized',
  /** The platform does not let the product write scores. */
  'forbidden',
  /** The activity has no column for the course, and the product may make none. */
  'no-column',
  /** The column was there and is gone. */
  'column-gone',
  /** The platform holds a score that is as late as this one. */
  'conflict',
  /** The platform asked to wait. */
  'rate-limited',
  /** The platform cannot be reached, or answers with what cannot be read. */
  'unavailable',
  /** The platform's registration is switched off or gone. */
  'disconnected',
]);
export type ScoreProblem = z.infer<typeof scoreProblemSchema>;

/** The scores of a platform's people, counted, and why some are not in its gradebook. */
export const platformScoresSchema = z.object({
  delivered: z.number().int(),
  waiting: z.number().int(),
  notGradable: z.number().int(),
  failed: z.number().int(),
  /** Of those that wait after a try or have failed, the most frequent first. */
  problems: z.array(
    z.object({
      problem: scoreProblemSchema,
      count: z.number().int(),
      /** What the platform or the network said last, in its own words. */
      detail: z.string().nullable(),
    }),
  ),
});
export type PlatformScores = z.infer<typeof platformScoresSchema>;

/** A person's score in a course, and whether the LMS has it. */
export type Grade = z.output<typeof listGrades.response>['grades'][number];

/** The caller's own scores, and whether the LMS has them. */
export const listGrades = defineEndpoint({
  method: 'GET',
  path: '/api/grades',
  permission: 'person',
  response: z.object({
    grades: z.array(
      z.object({
        courseId: courseIdSchema,
        delivery: gradeDeliverySchema,
        /** Why it is not in the gradebook, once a try has shown it. */
        problem: scoreProblemSchema.nullable(),
      }),
    ),
  }),
});

/**
 * Queues scores that failed once more: all of them, those of one platform, or those of one person and
 * course, where also a score that was not gradable or had nowhere to go is tried.
 */
export const sendScoresAgain = defineEndpoint({
  method: 'POST',
  path: '/api/scores/send-again',
  permission: 'ld_administrator',
  body: z.union([
    z.strictObject({ personId: idSchema, courseId: courseIdSchema }),
    z.strictObject({ platformId: idSchema.optional() }),
  ]),
  response: z.object({ queued: z.number().int() }),
});
