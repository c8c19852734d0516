import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const goalAttainments = ['fully', 'mostly', 'partly', 'not'] as const;

export const evaluationSchema = z.object({
  /** 1: not at all satisfied, 5: very. */
  satisfaction: z.number().int().min(1).max(5),
  goalsAttained: z.enum(goalAttainments),
  wouldRecommend: z.boolean(),
  /** Hours of work that the person gave to it. */
  hours: z.number().int().min(0).max(1000),
  /** What the person learnt: for their own eyes. */
  learnt: freeText(2000),
  /** Words for the other members, who alone read them. */
  thanks: freeText(1000),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const lookBackSchema = z.object({
  isOpen: z.boolean(),
  mine: evaluationSchema.nullable(),
  /** Until when looking back is possible. */
  closesAt: instantSchema.nullable(),
  /** How many goals the mentorship had, by how they ended. */
  goals: z.object({
    open: z.number().int(),
    attained: z.number().int(),
    changed: z.number().int(),
    dropped: z.number().int(),
  }),
  /** Words of thanks from the others. */
  thanks: z.array(z.object({ from: idSchema, words: z.string() })),
});
export type LookBack = z.infer<typeof lookBackSchema>;

export const getLookBack = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/evaluation',
  permission: 'person',
  params: idParams,
  response: lookBackSchema,
});

/** Looks back; with the last member's evaluation the mentorship is closed. */
export const saveEvaluation = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/evaluation',
  permission: 'person',
  params: idParams,
  body: evaluationSchema,
  response: lookBackSchema,
});
