import { z } from 'zod';
import { idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipRoleSchema, mentorshipStateSchema } from './vocabulary.ts';

/** What a member can do next in a mentorship; the web app has words and a way for each kind. */
export const mentorshipStepKinds = [
  'await-members',
  'begin-or-wait',
  'await-lead',
  'find-mentor-beside',
  'stay-or-leave',
  'propose-conversation',
  'choose-time',
  'await-time',
  'have-conversation',
  'answer-klik',
  'await-outcome',
  'sign-agreement',
  'take-course',
  'await-signatures',
  'await-courses',
  'check-in',
  'review-goals',
  'do-task',
  'plan-meeting',
  'have-meeting',
  'log-meeting',
  'rest',
  'evaluate',
  'look-back',
  'move-on',
] as const;
export type MentorshipStepKind = (typeof mentorshipStepKinds)[number];

export const mentorshipStepSchema = z.object({
  kind: z.enum(mentorshipStepKinds),
  /** Whether it asks something of the person; else they wait for others or for a date. */
  isMine: z.boolean(),
  dueAt: instantSchema.nullable(),
});
export type MentorshipStep = z.infer<typeof mentorshipStepSchema>;

/** What a mentorship passes on its way; which of them depends on its format. */
export const mentorshipStages = [
  'gathering',
  'introduction',
  'agreement',
  'active',
  'closing',
  'closed',
] as const;
export type MentorshipStage = (typeof mentorshipStages)[number];

export const mentorshipSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  programmeName: z.string(),
  state: mentorshipStateSchema,
  /** In order. */
  stages: z.array(z.enum(mentorshipStages)),
  myRole: mentorshipRoleSchema,
  /** What it is called, of a group; null: it is called by its members. */
  groupTitle: z.string().nullable(),
  members: z.array(z.object({ person: personCardSchema, role: mentorshipRoleSchema })),
  /** The request that it came from; null: it came from none. */
  requestId: idSchema.nullable(),
  /** The mentor's offer that it came from, with which another can be begun. */
  registrationId: idSchema.nullable(),
  startedAt: instantSchema,
  activeSince: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Last day as agreed. */
  endsOn: z.iso.date().nullable(),
  pausedUntil: z.iso.date().nullable(),
  step: mentorshipStepSchema,
  /** Messages of others that the person has not read yet. */
  unreadMessages: z.number().int(),
});
export type Mentorship = z.infer<typeof mentorshipSchema>;

export const listMentorships = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships',
  permission: 'person',
  response: z.object({ mentorships: z.array(mentorshipSchema) }),
});

export const getMentorship = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});

/**
 * Ends without fault and without asking why. In an introduction it is a private "no": both are told at
 * the moment at which every outcome is told, so that nobody learns whose wish it was.
 */
export const endMentorship = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/end',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});

/** Rests, until a day or without one; either goes on again at any time. */
export const pauseMentorship = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/pause',
  permission: 'person',
  params: idParams,
  body: z.object({ until: z.iso.date().nullable() }),
  response: mentorshipSchema,
});

export const resumeMentorship = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/resume',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});

/** Begins to look back, before the agreed end. */
export const beginClosing = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/closing',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});
