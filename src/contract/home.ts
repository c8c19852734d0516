import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipStepSchema } from './mentorships.ts';
import { invitationRoleSchema } from './programme-invitations.ts';

/** Of a programme; its name where the person has more than one to choose from. */
const inProgramme = z.object({ programmeId: idSchema, programmeName: z.string().nullable() });

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
    /** Of a group; null: the others are named. */
    groupTitle: z.string().nullable(),
    step: mentorshipStepSchema,
  }),
  z.object({
    kind: z.literal('await-answer'),
    requestId: idSchema,
    mentorName: z.string(),
    expiresAt: instantSchema,
  }),
  z.object({
    kind: z.enum(['answer-question', 'take-turn']),
    requestId: idSchema,
    mentorName: z.string(),
    expiresAt: instantSchema,
  }),
  inProgramme.extend({
    kind: z.literal('answer-invitation'),
    invitationId: idSchema,
    role: invitationRoleSchema,
    inviterName: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('answer-group-request'),
    groupId: idSchema,
    groupTitle: z.string(),
    /** Somebody asks for a place, or invites the person. */
    asks: z.enum(['join', 'invitation']),
    personName: z.string(),
    expiresAt: instantSchema,
  }),
  z.object({
    /** As the owner of a programme or the facilitator of a group. */
    kind: z.literal('answer-help'),
    askerName: z.string(),
    askedAt: instantSchema,
  }),
  inProgramme.extend({ kind: z.literal('find-group') }),
  z.object({
    kind: z.literal('answer-proposal'),
    proposalId: idSchema,
    otherName: z.string(),
    expiresAt: instantSchema,
  }),
  inProgramme.extend({ kind: z.literal('finish-registration') }),
  inProgramme.extend({
    kind: z.literal('find-mentor'),
    hasIntake: z.boolean(),
    isPeer: z.boolean(),
  }),
  inProgramme.extend({ kind: z.literal('register-as-mentor'), isPeer: z.boolean() }),
  z.object({ kind: z.literal('follow-completions') }),
]);
export type NextStep = z.infer<typeof nextStepSchema>;

export const getHome = defineEndpoint({
  method: 'GET',
  path: '/api/home',
  permission: 'person',
  response: z.object({ steps: z.array(nextStepSchema) }),
});
