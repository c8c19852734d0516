import { z } from 'zod';
import { freeText, idSchema, instantSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { topicIdSchema } from './topics.ts';
import {
  languageSchema,
  meetingModeSchema,
  mentorRegistrationStateSchema,
  mentoringStyleSchema,
} from './vocabulary.ts';

export const aboutLimit = 2000;

/** What a mentor offers. A draft may be incomplete; publishing asks for every part. */
export const mentorOfferSchema = z.object({
  topics: z.array(topicIdSchema).max(12),
  styles: z.array(mentoringStyleSchema).max(8),
  languages: z.array(languageSchema).max(4),
  meetingModes: z.array(meetingModeSchema).max(2),
  hoursPerMonth: z.number().int().min(1).max(40),
  /** Mentees at the same time. */
  capacity: z.number().int().min(1).max(10),
  about: freeText(aboutLimit),
});
export type MentorOffer = z.infer<typeof mentorOfferSchema>;

export const eligibilitySchema = z.object({
  isEligible: z.boolean(),
  /** Why not: the person's level is outside the programme's, or is not known at all. */
  reason: z.enum(['level-too-low', 'level-too-high', 'level-unknown']).nullable(),
  jobLevelName: z.string().nullable(),
  /** The level that the programme asks for; null: any. */
  requiredLevelName: z.string().nullable(),
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

export const mentorRegistrationSchema = mentorOfferSchema.extend({
  id: idSchema,
  state: mentorRegistrationStateSchema,
  /** Seats taken by accepted mentorships that have not ended. */
  taken: z.number().int(),
  updatedAt: instantSchema,
});
export type MentorRegistration = z.infer<typeof mentorRegistrationSchema>;

const path = '/api/programmes/:programmeId/mentor-registration' as const;
const answer = z.object({
  eligibility: eligibilitySchema,
  registration: mentorRegistrationSchema.nullable(),
});

export const getMentorRegistration = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: programmeParams,
  response: answer,
});

/** Saves the draft, or changes the offer of a published registration. */
export const saveMentorRegistration = defineEndpoint({
  method: 'PUT',
  path,
  permission: 'person',
  params: programmeParams,
  body: mentorOfferSchema,
  response: mentorRegistrationSchema,
});

/** publish: draft or withdrawn to active · pause, resume · withdraw: to withdrawn. */
export const changeMentorRegistration = defineEndpoint({
  method: 'POST',
  path: `${path}/:change`,
  permission: 'person',
  params: programmeParams.extend({ change: z.enum(['publish', 'pause', 'resume', 'withdraw']) }),
  response: mentorRegistrationSchema,
});
