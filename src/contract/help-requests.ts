import { z } from 'zod';
import { checkInAnswerSchema } from './check-ins.ts';
import { freeText, idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { preparationContentSchema } from './preparations.ts';

/** What of their own somebody can show to whoever helps. */
export const showableParts = ['check-ins', 'preparation'] as const;
export type ShowablePart = (typeof showableParts)[number];

/** A copy of one's own, as it was when help was asked for; a part that is not shown is not there. */
export const shownSchema = z.object({
  checkIns: z
    .array(checkInAnswerSchema.extend({ period: z.number().int().min(1) }))
    .nullable()
    .default(null),
  preparation: preparationContentSchema.shape.reflection.nullable().default(null),
});
export type Shown = z.infer<typeof shownSchema>;

const requestSchema = z.object({
  id: idSchema,
  state: z.enum(['open', 'answered', 'withdrawn']),
  words: z.string(),
  shown: shownSchema,
  askedAt: instantSchema,
  answer: z.string(),
  answeredAt: instantSchema.nullable(),
});

export const helperKinds = ['owner', 'facilitator'] as const;

const helpSchema = z.object({
  /** Whom one can ask: those who do not take part in the mentorship, or who facilitate it. */
  helpers: z.array(z.object({ person: personCardSchema, kind: z.enum(helperKinds) })),
  /** All that one could show, as it is now. */
  showable: shownSchema,
  /** One's own requests, newest first; nobody else in the mentorship sees that there are any. */
  requests: z.array(requestSchema.extend({ helper: personCardSchema })),
});
export type Help = z.infer<typeof helpSchema>;

export const getHelp = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/help',
  permission: 'person',
  params: idParams,
  response: helpSchema,
});

/** Asks one person, who reads the words and what is shown, and nothing else. */
export const askForHelp = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/help',
  permission: 'person',
  params: idParams,
  body: z.object({
    helperId: idSchema,
    words: freeText(2000).min(1),
    shows: z.array(z.enum(showableParts)).max(showableParts.length),
  }),
  response: helpSchema,
  status: 201,
});

/** Takes a request back; whoever was asked no longer reads it. */
export const withdrawHelpRequest = defineEndpoint({
  method: 'POST',
  path: '/api/help-requests/:id/withdraw',
  permission: 'person',
  params: idParams,
  response: helpSchema,
});

const receivedSchema = z.object({
  requests: z.array(
    requestSchema.extend({
      asker: personCardSchema,
      programmeId: idSchema,
      programmeName: z.string(),
    }),
  ),
});
export type ReceivedHelpRequests = z.infer<typeof receivedSchema>;

/** What the person is asked as somebody's owner or facilitator, newest first. */
export const listHelpRequests = defineEndpoint({
  method: 'GET',
  path: '/api/help-requests',
  permission: 'person',
  response: receivedSchema,
});

export const answerHelpRequest = defineEndpoint({
  method: 'POST',
  path: '/api/help-requests/:id/answer',
  permission: 'person',
  params: idParams,
  body: z.object({ answer: freeText(2000).min(1) }),
  response: receivedSchema,
});
