import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { menteeIntakeSchema } from './mentee-intakes.ts';
import { mentorCardSchema } from './mentors.ts';
import { declineReasonSchema, mentorRequestStateSchema } from './vocabulary.ts';

export const motivationLimit = 2000;
/** Of the mentor's question, and of the answer to it. */
export const questionLimit = 1000;

export const mentorRequestSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  mentorRegistrationId: idSchema,
  mentor: personCardSchema,
  mentee: personCardSchema,
  state: mentorRequestStateSchema,
  motivation: z.string(),
  /** The mentor's one question back, and the mentee's answer. */
  question: z.string().nullable(),
  reply: z.string().nullable(),
  /** Place in the mentor's queue, counting from 1; null where it does not wait. */
  place: z.number().int().nullable(),
  /** Courses that come before an acceptance and are still to be completed, and by whom. */
  coursesFirst: z.array(z.object({ by: z.enum(['mentor', 'mentee']), courseId: z.string() })),
  /** What the mentee answered in the intake; shown to the mentor only. */
  intake: menteeIntakeSchema.nullable(),
  declineReason: declineReasonSchema.nullable(),
  /** The mentor's own words to the mentee, when declining. */
  declineWords: z.string().nullable(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  mentorshipId: idSchema.nullable(),
});
export type MentorRequest = z.infer<typeof mentorRequestSchema>;

export const askForMentor = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests',
  permission: 'person',
  body: z.object({
    mentorRegistrationId: idSchema,
    motivation: freeText(motivationLimit).min(20),
    /** Of a mentor without a free seat: refuse, or take a place in the queue. */
    whenFull: z.enum(['refuse', 'wait']).default('refuse'),
  }),
  response: mentorRequestSchema,
  status: 201,
});

/** Requests that the person made (`mentee`) or got (`mentor`), newest first. */
export const listMentorRequests = defineEndpoint({
  method: 'GET',
  path: '/api/mentor-requests',
  permission: 'person',
  query: z.object({ as: z.enum(['mentor', 'mentee']) }),
  response: z.object({ requests: z.array(mentorRequestSchema) }),
});

export const getMentorRequest = defineEndpoint({
  method: 'GET',
  path: '/api/mentor-requests/:id',
  permission: 'person',
  params: idParams,
  response: mentorRequestSchema,
});

export const acceptMentorRequest = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/accept',
  permission: 'person',
  params: idParams,
  response: mentorRequestSchema,
});

export const declineMentorRequest = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/decline',
  permission: 'person',
  params: idParams,
  body: z
    .object({ reason: declineReasonSchema, words: freeText(1000).default('') })
    .refine(({ reason, words }) => reason !== 'other' || words !== '', {
      path: ['words'],
      message: 'The reason "other" asks for words.',
    }),
  response: mentorRequestSchema,
});

export const withdrawMentorRequest = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/withdraw',
  permission: 'person',
  params: idParams,
  response: mentorRequestSchema,
});

/** The mentor asks the one question that a request has room for. */
export const askBack = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/question',
  permission: 'person',
  params: idParams,
  body: z.object({ question: freeText(questionLimit).min(1) }),
  response: mentorRequestSchema,
});

/** The mentee answers the mentor's question. */
export const replyToQuestion = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/reply',
  permission: 'person',
  params: idParams,
  body: z.object({ reply: freeText(questionLimit).min(1) }),
  response: mentorRequestSchema,
});

/** Whoever waited says, in their turn, that they still want to: now the mentor is asked. */
export const takeTurn = defineEndpoint({
  method: 'POST',
  path: '/api/mentor-requests/:id/take-turn',
  permission: 'person',
  params: idParams,
  response: mentorRequestSchema,
});

/** At most three mentors with a free seat who fit the mentee best, beside the one who was asked. */
export const listAlternatives = defineEndpoint({
  method: 'GET',
  path: '/api/mentor-requests/:id/alternatives',
  permission: 'person',
  params: idParams,
  response: z.object({ mentors: z.array(mentorCardSchema) }),
});
