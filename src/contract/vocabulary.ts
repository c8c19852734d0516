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

/**
 * needs_answer: the mentee is to answer the mentor's question · waiting: for a seat of a full mentor ·
 * turn: a seat is kept until the mentee says that they still want to.
 */
export const mentorRequestStates = [
  'open',
  'needs_answer',
  'waiting',
  'turn',
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
  'gathering',
  'introduction',
  'agreement',
  'active',
  'paused',
  'closing',
  'closed',
  'ended_early',
] as const;
export const mentorshipStateSchema = z.enum(mentorshipStates);
export type MentorshipState = z.infer<typeof mentorshipStateSchema>;

/** `peer`: both help and both learn. */
export const mentorshipRoles = ['mentor', 'mentee', 'peer', 'facilitator'] as const;
export const mentorshipRoleSchema = z.enum(mentorshipRoles);
export type MentorshipRole = z.infer<typeof mentorshipRoleSchema>;

export const programmeFormats = [
  'one_to_one',
  'peer',
  'reverse',
  'group',
  'facilitated_group',
  'team',
  'situational',
  'buddy',
] as const;
export const programmeFormatSchema = z.enum(programmeFormats);
export type ProgrammeFormat = z.infer<typeof programmeFormatSchema>;

/** What a programme was set up from. */
export const programmeTemplates = [
  'general',
  'onboarding',
  'leadership',
  'diversity',
  'returning_parents',
  'knowledge_transfer',
  'role_change',
  'reverse',
  'group_circle',
  'situational',
  'peer',
] as const;
export const programmeTemplateSchema = z.enum(programmeTemplates);
export type ProgrammeTemplate = z.infer<typeof programmeTemplateSchema>;

/**
 * How people come into a group: by themselves, by asking whoever leads it, or only when they are
 * invited.
 */
export const groupWaysIn = ['open', 'asking', 'invited'] as const;
export const groupWayInSchema = z.enum(groupWaysIn);
export type GroupWayIn = z.infer<typeof groupWayInSchema>;

export const programmeStates = ['draft', 'open', 'running', 'closed'] as const;
export const programmeStateSchema = z.enum(programmeStates);
export type ProgrammeState = z.infer<typeof programmeStateSchema>;

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export const invitationStateSchema = z.enum(invitationStates);
export type InvitationState = z.infer<typeof invitationStateSchema>;
