import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { meetingModeSchema } from './vocabulary.ts';

export const introductionSchema = z.object({
  /** Whether it is under way: times and answers count. */
  isOpen: z.boolean(),
  /** The outcome is told at this instant at the latest. */
  endsAt: instantSchema,
  /** The moment at which everybody is told how it goes on, whoever answered what, and when. */
  tellsAt: instantSchema,
  /** Counts the proposals; 0: none yet. */
  proposalNumber: z.number().int(),
  proposal: z
    .object({
      by: idSchema,
      /** Those that are still ahead. */
      times: z.array(instantSchema),
      minutes: z.number().int(),
      mode: meetingModeSchema,
      place: z.string(),
    })
    .nullable(),
  /** The time that was chosen. */
  conversationAt: instantSchema.nullable(),
  /** IANA names, as far as HR tells them, so that everybody sees the others' clock. */
  timeZones: z.array(z.object({ personId: idSchema, timeZone: z.string().nullable() })),
  /** The person's own private answer; nobody's else is ever told. */
  myAnswer: z.enum(['yes', 'no']).nullable(),
});
export type Introduction = z.infer<typeof introductionSchema>;

const path = '/api/mentorships/:id/introduction';

export const getIntroduction = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: introductionSchema,
});

/** Proposes times; 409 `conflict` when another proposal came meanwhile. */
export const proposeConversation = defineEndpoint({
  method: 'PUT',
  path: `${path}/times`,
  permission: 'person',
  params: idParams,
  body: z.object({
    /** Number of the proposal that the person saw; 0: none. */
    basedOn: z.number().int().min(0),
    times: z.array(instantSchema).min(1).max(3),
    minutes: z.number().int().min(15).max(180),
    mode: meetingModeSchema,
    /** A link, a room: read by the members only. */
    place: freeText(300),
  }),
  response: introductionSchema,
});

/** Chooses one of the times proposed; 409 `conflict` when that proposal does not stand any more. */
export const chooseConversationTime = defineEndpoint({
  method: 'POST',
  path: `${path}/conversation`,
  permission: 'person',
  params: idParams,
  body: z.object({ proposal: z.number().int().min(1), time: instantSchema }),
  response: introductionSchema,
});

/** Says privately whether the person wants to go on; can be changed until the outcome is told. */
export const answerKlik = defineEndpoint({
  method: 'PUT',
  path: `${path}/answer`,
  permission: 'person',
  params: idParams,
  body: z.object({ answer: z.enum(['yes', 'no']) }),
  response: introductionSchema,
});
