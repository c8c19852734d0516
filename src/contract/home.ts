import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipStepSchema } from './mentorships.ts';

/** The things a person can do next, most pressing first; the web app has words for each kind. */
export const nextStepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer-request'),
    requestId: idSchema,
    menteeName: z.string(),
    expiresAt: instantSchema,
  }),
  z.object({
    kind: z.literal('take-course'),
    courseId: z.string(),
    courseTitle: z.string(),
    dueAt: instantSchema.nullable(),
    progress: z.number().int(),
  }),
  z.object({
    kind: z.literal('mentorship'),
    mentorshipId: idSchema,
    otherName: z.string(),
    step: mentorshipStepSchema,
  }),
  z.object({
    kind: z.literal('await-answer'),
    requestId: idSchema,
    mentorName: z.string(),
    expiresAt: instantSchema,
  }),
  z.object({ kind: z.literal('finish-registration') }),
  z.object({ kind: z.literal('find-mentor'), hasIntake: z.boolean() }),
  z.object({ kind: z.literal('register-as-mentor') }),
  z.object({ kind: z.literal('follow-completions') }),
]);
export type NextStep = z.infer<typeof nextStepSchema>;

export const getHome = defineEndpoint({
  method: 'GET',
  path: '/api/home',
  permission: 'person',
  response: z.object({ steps: z.array(nextStepSchema) }),
});
