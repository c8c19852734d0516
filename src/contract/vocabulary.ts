import { z } from 'zod';

/** The closed lists of the domain's words; the glossary in docs/ explains each. */

export const languages = ['nl', 'en', 'fr', 'de'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

export const mentoringStyles = [
  'adviser',
  'protector',
  'coach',
  'connector',
  'challenger',
  'clarifier',
  'sponsor',
  'affirmer',
] as const;
export const mentoringStyleSchema = z.enum(mentoringStyles);
export type MentoringStyle = z.infer<typeof mentoringStyleSchema>;

export const meetingModes = ['virtual', 'in_person'] as const;
export const meetingModeSchema = z.enum(meetingModes);
export type MeetingMode = z.infer<typeof meetingModeSchema>;

export const mentorRegistrationStates = ['draft', 'active', 'paused', 'withdrawn'] as const;
export const mentorRegistrationStateSchema = z.enum(mentorRegistrationStates);
export type MentorRegistrationState = z.infer<typeof mentorRegistrationStateSchema>;

export const mentorRequestStates = [
  'open',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
] as const;
export const mentorRequestStateSchema = z.enum(mentorRequestStates);
export type MentorRequestState = z.infer<typeof mentorRequestStateSchema>;

/** Why a mentor declines; `other` asks for words. None of them blames anybody. */
export const declineReasons = ['no_time_now', 'other_expertise', 'too_close', 'other'] as const;
export const declineReasonSchema = z.enum(declineReasons);
export type DeclineReason = z.infer<typeof declineReasonSchema>;

export const mentorshipStates = [
  'introduction',
  'agreement',
  'active',
  'closing',
  'closed',
  'ended_early',
] as const;
export const mentorshipStateSchema = z.enum(mentorshipStates);
export type MentorshipState = z.infer<typeof mentorshipStateSchema>;

export const mentorshipRoles = ['mentor', 'mentee', 'facilitator'] as const;
export const mentorshipRoleSchema = z.enum(mentorshipRoles);
export type MentorshipRole = z.infer<typeof mentorshipRoleSchema>;
