import { z } from 'zod';
import { idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipRoleSchema } from './vocabulary.ts';

/** What members take in turn, so that a meeting is everybody's. */
export const meetingRoles = ['host', 'note_keeper', 'time_keeper'] as const;
export const meetingRoleSchema = z.enum(meetingRoles);
export type MeetingRole = z.infer<typeof meetingRoleSchema>;

const takenRoleSchema = z.object({
  role: meetingRoleSchema,
  personId: idSchema,
  /** By the turn of the group, and not chosen by anybody. */
  isSuggested: z.boolean(),
});

export const groupDeskSchema = z.object({
  /** Whether who asks leads the group. */
  isLead: z.boolean(),
  /** Whether roles can be changed. */
  isOpen: z.boolean(),
  /** Null: none is planned. */
  nextMeeting: z
    .object({
      id: idSchema,
      startsAt: instantSchema,
      minutes: z.number().int(),
      roles: z.array(takenRoleSchema),
    })
    .nullable(),
  /** Formal meetings that were held. */
  meetingsHeld: z.number().int(),
  members: z.array(
    z.object({
      person: personCardSchema,
      role: mentorshipRoleSchema,
      joinedAt: instantSchema,
      /** Of the formal meetings held since they came. */
      attended: z.number().int(),
      /** Formal meetings held since they came. */
      possible: z.number().int(),
      /** Formal or informal. */
      minutes: z.number().int(),
      /** They were at neither of the last two meetings. For whoever leads alone; null to the others. */
      isMissed: z.boolean().nullable(),
      /** Agenda items and messages: who is heard. For whoever leads alone; null to the others. */
      contributions: z.number().int().nullable(),
    }),
  ),
});
export type GroupDesk = z.infer<typeof groupDeskSchema>;

/** How a group goes, for its members; 404 for a pair. */
export const getGroupDesk = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/desk',
  permission: 'person',
  params: idParams,
  response: groupDeskSchema,
});

/** Gives a role in a planned meeting to a member; null: it goes by the turn again. */
export const giveMeetingRole = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/meetings/:meetingId/roles/:role',
  permission: 'person',
  params: idParams.extend({ meetingId: idSchema, role: meetingRoleSchema }),
  body: z.object({ personId: idSchema.nullable() }),
  response: groupDeskSchema,
});
