import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { menteeIntakeSchema } from './mentee-intakes.ts';
import { declineReasonSchema, mentorRequestStateSchema } from './vocabulary.ts';

export const motivationLimit = 2000;

export const mentorRequestSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  mentorRegistrationId: idSchema,
  mentor: personCardSchema,
  mentee: personCardSchema,
  state: mentorRequestStateSchema,
  motivation: z.string(),
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
