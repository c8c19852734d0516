import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  listInQuery,
  pageOf,
  pageQuery,
  personCardSchema,
  programmeParams,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { matchingWeightsSchema, pairObstacleSchema } from './programme-rules.ts';
import { eligibilityObstacleSchema } from './programmes.ts';
import { trackRecordSchema } from './recognition.ts';
import { topicIdSchema } from './topics.ts';
import { languageSchema, meetingModeSchema, mentoringStyleSchema } from './vocabulary.ts';

/** A reason why this mentor stands where they stand, in words the web app forms from its kind. */
export const mentorReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared-topics'), topics: z.array(topicIdSchema) }),
  /** Topics of the mentor that stand next to wanted ones. */
  z.object({ kind: z.literal('related-topics'), topics: z.array(topicIdSchema) }),
  /** Where the mentor stands beside the person, as the programme wishes. */
  z.object({ kind: z.literal('experience'), mentorIs: z.enum(['ahead', 'alike', 'behind']) }),
  z.object({ kind: z.literal('shared-language'), language: languageSchema }),
  z.object({ kind: z.literal('same-hours') }),
  z.object({ kind: z.literal('other-department'), department: z.string() }),
  z.object({ kind: z.literal('other-division') }),
  z.object({ kind: z.literal('shared-styles'), styles: z.array(mentoringStyleSchema) }),
  z.object({ kind: z.literal('same-meeting-mode'), mode: meetingModeSchema }),
]);
export type MentorReason = z.infer<typeof mentorReasonSchema>;

/** What speaks most against this mentor, and does not keep the person from asking. */
export const mentorCaveatSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('few-shared-topics') }),
  z.object({ kind: z.literal('experience') }),
  z.object({ kind: z.literal('other-hours'), hours: z.number().int() }),
  z.object({ kind: z.literal('few-languages') }),
  z.object({ kind: z.literal('same-unit') }),
  z.object({ kind: z.literal('other-style') }),
]);
export type MentorCaveat = z.infer<typeof mentorCaveatSchema>;

export const addendKinds = [
  'goalsAndSkills',
  'experienceGap',
  'languageAndTimeZone',
  'differentUnit',
  'style',
  'seats',
  'exposure',
] as const;

export const mentorExplanationSchema = z.object({
  /** The order of a list is that of its scores. */
  score: z.number().int(),
  /** What the score is made of: their points sum to it. */
  addends: z.array(
    z.object({
      kind: z.enum(addendKinds),
      points: z.number().int(),
      /** The points of a full mark; null where there is none, or one of the two told nothing. */
      most: z.number().int().nullable(),
    }),
  ),
  /** At most three, strongest first. */
  reasons: z.array(mentorReasonSchema).max(3),
  caveat: mentorCaveatSchema.nullable(),
  /** Moved up in its list because few have seen this mentor, who is new. */
  isShownAsNew: z.boolean(),
});
export type MentorExplanation = z.infer<typeof mentorExplanationSchema>;

export const mentorCardSchema = z.object({
  registrationId: idSchema,
  person: personCardSchema,
  topics: z.array(topicIdSchema),
  styles: z.array(mentoringStyleSchema),
  languages: z.array(languageSchema),
  meetingModes: z.array(meetingModeSchema),
  /** Seats that somebody who asks now could get; none while others wait for one. */
  freeSeats: z.number().int(),
  /** First sentences of what the mentor wrote. */
  excerpt: z.string(),
  explanation: mentorExplanationSchema,
});
export type MentorCard = z.infer<typeof mentorCardSchema>;

export const mentorQuery = pageQuery.extend({
  /** Words in names, job titles, departments, topics and the mentor's own text, from their beginning. */
  search: z.string().trim().max(200).default(''),
  topic: listInQuery(topicIdSchema),
  style: listInQuery(mentoringStyleSchema),
  language: listInQuery(languageSchema),
  mode: listInQuery(meetingModeSchema),
  country: listInQuery(z.string().max(2)),
  department: listInQuery(z.string().max(200)),
  /** Leave out mentors without a free seat. */
  onlyFree: z.enum(['true', 'false']).default('true'),
});

/** Mentors whom no rule keeps from the person, the best rank first. */
export const listMentors = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentors',
  permission: 'person',
  params: programmeParams,
  query: mentorQuery,
  response: pageOf(mentorCardSchema).extend({
    /** More mentors match than are ranked and listed: `total` is how many are listed. */
    hasMore: z.boolean(),
    /** Why the programme is not for the person as mentee: then nobody is listed. */
    menteeObstacle: eligibilityObstacleSchema,
  }),
});

/** Values that the filters of `listMentors` can take. */
export const listMentorFilters = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentor-filters',
  permission: 'person',
  params: programmeParams,
  response: z.object({
    topics: z.array(topicIdSchema),
    countries: z.array(z.string()),
    departments: z.array(z.string()),
  }),
});

export const mentorProfileSchema = mentorCardSchema.omit({ excerpt: true }).extend({
  /** Why this mentor stands where they stand; null for oneself. */
  explanation: mentorExplanationSchema.nullable(),
  about: z.string(),
  hoursPerMonth: z.number().int(),
  capacity: z.number().int(),
  /** What the mentor has carried to its end; null where they do not show it, or there is nothing. */
  trackRecord: trackRecordSchema.nullable(),
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
        'mentorship-limit',
        'open-request-limit',
      ])
      .nullable(),
    /** The programme's rule that says no, where it is one of those. */
    rule: pairObstacleSchema.nullable(),
    /** Of a full mentor: whether the person may take a place in the queue, and how many wait. */
    mayWait: z.boolean(),
    waiting: z.number().int(),
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

export const mentorListSchema = z.object({
  id: idSchema,
  shownAt: instantSchema,
  /** Version of the ranking policy, of the programme's rules, and the seed of the lots. */
  policyVersion: z.string(),
  rulesVersion: z.number().int(),
  seed: z.string(),
  weights: matchingWeightsSchema,
  /** How often the mentors of the programme had been shown, on average. */
  meanImpressions: z.number(),
  /** What the person looked for. */
  filters: mentorQuery.omit({ page: true, pageSize: true }),
  /** Place of the first mentor of the page, counting from 1. */
  firstPlace: z.number().int(),
  entries: z.array(
    z.object({
      registrationId: idSchema,
      /** Null once the mentor is no longer with the organisation. */
      name: z.string().nullable(),
      score: z.number().int(),
      addends: mentorExplanationSchema.shape.addends,
      isShownAsNew: z.boolean(),
    }),
  ),
});
export type MentorList = z.infer<typeof mentorListSchema>;

/** The lists that the person saw lately, newest first, each with what decided its order then. */
export const listMentorLists = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentor-lists',
  permission: 'person',
  params: programmeParams,
  response: z.object({ lists: z.array(mentorListSchema) }),
});

/** How a mentor's own offer is shown to mentees. */
export const getMentorVisibility = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/mentor-registration/visibility',
  permission: 'person',
  params: programmeParams,
  response: z.object({
    /** Whether the offer stands in lists, and why not. */
    isListed: z.boolean(),
    reason: z.enum(['not-published', 'paused', 'outside-levels', 'full', 'others-wait']).nullable(),
    /** How often the offer stood in a list lately, and those of others on average. */
    impressions: z.number().int(),
    meanImpressions: z.number().int(),
    /** What having been shown more or less than others costs or gives, in points. */
    exposurePoints: z.number().int(),
    /** What the taken seats cost a mentor who fits wholly, in points. */
    seatPoints: z.number().int(),
    /** For new offers: one of the first places is kept for them while few have seen them. */
    isNew: z.boolean(),
    requestsLately: z.number().int(),
  }),
});
