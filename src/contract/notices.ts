import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const noticeKinds = [
  'request-received',
  'request-accepted',
  'request-declined',
  'request-withdrawn',
  'request-expired',
  'request-closed',
  'request-reminder',
  'request-question',
  'request-replied',
  'request-reply-reminder',
  'request-waits',
  'request-queued',
  'request-turn',
  'request-turn-reminder',
  'request-wait-ended',
  'request-released',
  'course-due',
  'course-reminder',
  'course-completed',
  'conversation-proposed',
  'conversation-planned',
  'klik-asked',
  'klik-reminder',
  'introduction-ended',
  'mentorship-agreement',
  'agreement-to-sign',
  'mentorship-active',
  'meeting-planned',
  'meeting-row-planned',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-reminder',
  'message-received',
  'message-mention',
  'task-assigned',
  'task-completed',
  'mentorship-paused',
  'mentorship-resumed',
  'check-in-asked',
  'help-asked',
  'help-answered',
  'goal-due',
  'goals-to-review',
  'mentorship-closing',
  'mentorship-closed',
  'mentorship-ended',
  'programme-invited',
  'programme-nominated',
  'programme-announced',
  'nudged-unanswered',
  'nudged-unmatched',
  'nudged-over-asked',
  'nudged-unused',
  'nudged-untrained',
  'nudged-unmet',
  'group-invited',
  'group-asked',
  'group-request-reminder',
  'group-accepted',
  'group-declined',
  'group-invitation-declined',
  'group-joined',
  'group-formed',
  'group-left',
  'group-short',
  'group-lost-lead',
  'group-needs-lead',
  'group-found-lead',
  'group-went-on',
  'group-enrolment-ended',
  'group-called-off',
  'cohort-proposed',
  'cohort-formed',
  'cohort-ended',
  'way-in-joined',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeSchema = z.object({
  id: idSchema,
  kind: z.enum(noticeKinds),
  /** Names and dates that the text needs; never words that a pair wrote. */
  values: z.record(z.string(), z.string()),
  /** Path in the web app that the notice leads to. */
  link: z.string().startsWith('/'),
  createdAt: instantSchema,
  readAt: instantSchema.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const listNotices = defineEndpoint({
  method: 'GET',
  path: '/api/notices',
  permission: 'person',
  response: z.object({ notices: z.array(noticeSchema) }),
});

export const readNotice = defineEndpoint({
  method: 'POST',
  path: '/api/notices/:id/read',
  permission: 'person',
  params: idParams,
});

export const readAllNotices = defineEndpoint({
  method: 'POST',
  path: '/api/notices/read',
  permission: 'person',
});
