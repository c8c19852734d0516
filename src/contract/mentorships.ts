import { z } from 'zod';
import { idParams, idSchema, instantSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipRoleSchema, mentorshipStateSchema } from './vocabulary.ts';

export const mentorshipSchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  programmeName: z.string(),
  state: mentorshipStateSchema,
  myRole: mentorshipRoleSchema,
  members: z.array(z.object({ person: personCardSchema, role: mentorshipRoleSchema })),
  startedAt: instantSchema,
  activeSince: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** The mentor's course: due until then, or completed at; null: the programme asks for none. */
  mentorCourse: z
    .object({
      courseId: z.string(),
      dueAt: instantSchema.nullable(),
      completedAt: instantSchema.nullable(),
    })
    .nullable(),
  /** Whether the person has said that they want to go on; the other's word is never told. */
  haveIConfirmed: z.boolean(),
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

/** "I want to go on": with both words and the mentor's course completed the mentorship is active. */
export const confirmMentorship = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/confirm',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});

/** Ends without fault and without asking why; both see the same neutral ending. */
export const endMentorship = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/end',
  permission: 'person',
  params: idParams,
  response: mentorshipSchema,
});
