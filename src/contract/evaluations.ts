import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema, programmeParams } from './common.ts';
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
  /** To questions of the programme; one that is left open is not there. */
  answers: z
    .array(z.object({ question: z.string().max(300), words: freeText(2000).min(1) }))
    .max(10)
    .refine((all) => new Set(all.map(({ question }) => question)).size === all.length, {
      message: 'Each question is answered once.',
    })
    .default([]),
  /** The programme's owner may read the answers, without a name and among those of others. */
  givesAnswers: z.boolean().default(false),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const lookBackSchema = z.object({
  isOpen: z.boolean(),
  mine: evaluationSchema.nullable(),
  /** The programme's own, in its order. */
  questions: z.array(z.string()),
  /** Minutes of the meetings that the person was at, as they were written down. */
  recordedMinutes: z.number().int(),
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

const evaluationSummarySchema = z.object({
  /** Null while fewer than five people have looked back: it would tell of one of them. */
  summary: z
    .object({
      people: z.number().int(),
      meanSatisfaction: z.number(),
      /** People who attained what they had in mind, fully or mostly; null: it tells of some of them. */
      attained: z.number().int().nullable(),
      /** People who would recommend mentoring; null likewise. */
      recommending: z.number().int().nullable(),
    })
    .nullable(),
  /** What at least five people gave in answer to a question, in no order that tells anything. */
  answers: z.array(z.object({ question: z.string(), words: z.array(z.string()) })),
});
export type EvaluationSummary = z.infer<typeof evaluationSummarySchema>;

/** How those look back who have closed a mentorship of the programme. */
export const getEvaluationSummary = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/evaluations',
  permission: 'programme_owner',
  params: programmeParams,
  response: evaluationSummarySchema,
});
