import { z } from 'zod';
import { idParams, instantSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const expectationAnswers = ['right', 'changed', 'unmet'] as const;

const scaleSchema = z.number().int().min(1).max(5);

export const checkInAnswerSchema = z.object({
  /** What the mentorship gives or takes. 1: it drains me, 5: it gives me much energy. */
  energy: scaleSchema,
  /** 1: not useful, 5: very useful. */
  usefulness: scaleSchema,
  /** Whether what was agreed still fits. */
  expectations: z.enum(expectationAnswers),
});
export type CheckInAnswer = z.infer<typeof checkInAnswerSchema>;

const checkInSchema = z.object({
  /** Counted from 1, since the mentorship was under way. */
  period: z.number().int().min(1),
  from: instantSchema,
  until: instantSchema,
  /** One's own; nobody else ever reads it. */
  answer: checkInAnswerSchema.nullable(),
});
export type CheckIn = z.infer<typeof checkInSchema>;

const checkInsSchema = z.object({
  /** The period that has ended last, which can be answered now; null: none has, or it is over. */
  current: checkInSchema.nullable(),
  /** Those that one has answered before, newest first. */
  past: z.array(checkInSchema),
  /** Twice running it was low: help and the ways out are shown. */
  offersHelp: z.boolean(),
});
export type CheckIns = z.infer<typeof checkInsSchema>;

export const getCheckIns = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/check-ins',
  permission: 'person',
  params: idParams,
  response: checkInsSchema,
});

/** Answers for the current period, or changes the answer as long as it is current. */
export const saveCheckIn = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/check-ins',
  permission: 'person',
  params: idParams,
  body: checkInAnswerSchema.extend({ period: z.number().int().min(1).max(1000) }),
  response: checkInsSchema,
});

const summarySchema = z.object({
  /** Null while fewer than five people have answered: it would tell of one of them. */
  summary: z
    .object({
      people: z.number().int(),
      meanEnergy: z.number(),
      meanUsefulness: z.number(),
      /** People whose expectations no longer fit; null: so few, or all but so few, that it tells of them. */
      unfitting: z.number().int().nullable(),
    })
    .nullable(),
});
export type CheckInSummary = z.infer<typeof summarySchema>;

/** How mentorships of a programme go, over all who answered in the last six months. */
export const getCheckInSummary = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/check-ins',
  permission: 'programme_owner',
  params: programmeParams,
  response: summarySchema,
});
