import { z } from 'zod';
import { idParams, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipStateSchema } from './vocabulary.ts';

export const timelineKinds = [
  'meeting',
  'goal-set',
  'goal-due',
  'goal-ended',
  'milestone',
  'check-in',
  'end',
] as const;

const markSchema = z.object({
  kind: z.enum(timelineKinds),
  /** Of what has a day only: noon of it, UTC. */
  at: instantSchema,
  /** Held, attained, ticked, answered. */
  isDone: z.boolean(),
  /** Words of the members, or a theme; empty: none. */
  title: z.string(),
});
export type TimelineMark = z.infer<typeof markSchema>;

const timelineSchema = z.object({
  /** What the picture spans. */
  from: instantSchema,
  until: instantSchema,
  now: instantSchema,
  /** One after the other, without gaps; the last one goes on where it has no end. */
  stages: z.array(
    z.object({
      state: mentorshipStateSchema,
      from: instantSchema,
      until: instantSchema.nullable(),
    }),
  ),
  /** Goals as they stretch: from the day they were set to their end, or else the day they are due. */
  goals: z.array(
    z.object({
      title: z.string(),
      from: instantSchema,
      until: instantSchema.nullable(),
      isAttained: z.boolean(),
    }),
  ),
  /** In the order of time. */
  marks: z.array(markSchema),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** A mentorship in one picture, as one of its members sees it: of check-ins their own. */
export const getTimeline = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/timeline',
  permission: 'person',
  params: idParams,
  response: timelineSchema,
});
