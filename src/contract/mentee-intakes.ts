import { z } from 'zod';
import { freeText, instantSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { topicIdSchema } from './topics.ts';
import { languageSchema, meetingModeSchema, mentoringStyleSchema } from './vocabulary.ts';

/** The three questions: what to learn, what matters, how to meet. */
export const menteeIntakeSchema = z.object({
  topics: z.array(topicIdSchema).min(1).max(6),
  /** What the person wants to learn, in their own words; seen by mentors they ask. */
  wantsToLearn: freeText(1000),
  styles: z.array(mentoringStyleSchema).max(3),
  /** What matters in the conversation, in their own words. */
  whatMatters: freeText(1000),
  meetingModes: z.array(meetingModeSchema).min(1).max(2),
  languages: z.array(languageSchema).min(1).max(4),
});
export type MenteeIntake = z.infer<typeof menteeIntakeSchema>;

const path = '/api/programmes/:programmeId/mentee-intake' as const;

export const getMenteeIntake = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: programmeParams,
  response: z.object({
    intake: menteeIntakeSchema.extend({ updatedAt: instantSchema }).nullable(),
  }),
});

export const saveMenteeIntake = defineEndpoint({
  method: 'PUT',
  path,
  permission: 'person',
  params: programmeParams,
  body: menteeIntakeSchema,
});
