import { z } from 'zod';
import { idParams, instantSchema } from './common.ts';
import { courseSchema } from './courses.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { gradeDeliverySchema } from './scores.ts';
import { languageSchema } from './vocabulary.ts';

/** How a person stands with a course: never what they answered or wrote in it. */
export const courseResultSchema = courseSchema
  .pick({
    id: true,
    title: true,
    language: true,
    passMark: true,
    progress: true,
    score: true,
    state: true,
    completedAt: true,
  })
  .extend({
    units: z.array(z.object({ title: z.string(), completedAt: instantSchema.nullable() })),
    /** Whether the platform's gradebook has the score. */
    grade: gradeDeliverySchema,
  });
export type CourseResult = z.infer<typeof courseResultSchema>;

export const submissionReviewSchema = z.object({
  /** Null where the person never came here, or the platform keeps the name to itself. */
  learnerName: z.string().nullable(),
  isOwn: z.boolean(),
  result: courseResultSchema.nullable(),
  /** Why there is no result: the person never came here, or the column is of no course. */
  missing: z.enum(['person', 'course']).nullable(),
});
export type SubmissionReview = z.infer<typeof submissionReviewSchema>;

/** What the platform sent the caller here to look at; nobody else finds it. */
export const getSubmissionReview = defineEndpoint({
  method: 'GET',
  path: '/api/submission-reviews/:id',
  permission: 'person',
  params: idParams,
  query: z.object({ language: languageSchema }),
  response: submissionReviewSchema,
});
