import { z } from 'zod';
import {
  idSchema,
  listInQuery,
  pageOf,
  pageQuery,
  personCardSchema,
  programmeParams,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { topicIdSchema } from './topics.ts';
import { languageSchema, meetingModeSchema, mentoringStyleSchema } from './vocabulary.ts';

/** A reason why this mentor stands where they stand, in words the web app forms from its kind. */
export const mentorReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared-topics'), topics: z.array(topicIdSchema) }),
  z.object({ kind: z.literal('shared-styles'), styles: z.array(mentoringStyleSchema) }),
  z.object({ kind: z.literal('shared-language'), language: languageSchema }),
  z.object({ kind: z.literal('other-department'), department: z.string() }),
  z.object({ kind: z.literal('same-meeting-mode'), mode: meetingModeSchema }),
]);
export type MentorReason = z.infer<typeof mentorReasonSchema>;

export const mentorCardSchema = z.object({
  registrationId: idSchema,
  person: personCardSchema,
  topics: z.array(topicIdSchema),
  styles: z.array(mentoringStyleSchema),
  languages: z.array(languageSchema),
  meetingModes: z.array(meetingModeSchema),
  freeSeats: z.number().int(),
  /** First sentences of what the mentor wrote. */
  excerpt: z.string(),
  /** At most three, best first; empty while the person has no intake. */
  reasons: z.array(mentorReasonSchema).max(3),
});
export type MentorCard = z.infer<typeof mentorCardSchema>;

export const listMentors = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentors',
  permission: 'person',
  params: programmeParams,
  query: pageQuery.extend({
    /** Words in names, job titles, departments, topics and the mentor's own text. */
    search: z.string().trim().max(200).default(''),
    topic: listInQuery(topicIdSchema),
    style: listInQuery(mentoringStyleSchema),
    language: listInQuery(languageSchema),
    mode: listInQuery(meetingModeSchema),
    country: listInQuery(z.string().max(2)),
    department: listInQuery(z.string().max(200)),
    /** Leave out mentors without a free seat. */
    onlyFree: z.enum(['true', 'false']).default('true'),
  }),
  response: pageOf(mentorCardSchema).extend({
    /** Values that the filters can take, among all mentors of the programme. */
    countries: z.array(z.string()),
    departments: z.array(z.string()),
  }),
});

export const mentorProfileSchema = mentorCardSchema.omit({ excerpt: true }).extend({
  about: z.string(),
  hoursPerMonth: z.number().int(),
  capacity: z.number().int(),
  /** Whether the person may ask this mentor, and the rule that says no. */
  ask: z.object({
    isPossible: z.boolean(),
    obstacle: z
      .enum([
        'own-profile',
        'mentor-full',
        'mentor-not-available',
        'own-reporting-line',
        'outside-programme-rules',
        'already-asked',
        'open-request-limit',
      ])
      .nullable(),
  }),
});
export type MentorProfile = z.infer<typeof mentorProfileSchema>;

export const getMentorProfile = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentors/:registrationId',
  permission: 'person',
  params: programmeParams.extend({ registrationId: idSchema }),
  response: mentorProfileSchema,
});
