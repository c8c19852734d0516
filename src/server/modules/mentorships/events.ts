import { z } from 'zod';
import { mentorshipStateSchema } from '../../../contract/index.ts';
import { defineEvent } from '../../jobs/event.ts';

const request = z.object({
  requestId: z.string(),
  programmeId: z.string(),
  mentorId: z.string(),
  menteeId: z.string(),
  /** ISO 8601. */
  expiresAt: z.string(),
});

export const MentorRequested = defineEvent('MentorRequested', request);
export const MentorRequestAccepted = defineEvent(
  'MentorRequestAccepted',
  request.extend({ mentorshipId: z.string() }),
);
export const MentorRequestDeclined = defineEvent('MentorRequestDeclined', request);
export const MentorRequestWithdrawn = defineEvent('MentorRequestWithdrawn', request);
export const MentorRequestExpired = defineEvent('MentorRequestExpired', request);
/** The mentor can no longer answer: withdrawn, left the organisation, or the programme is closed. */
export const MentorRequestClosed = defineEvent('MentorRequestClosed', request);
/** The mentor has not answered and the request expires soon. */
export const MentorRequestNearedExpiry = defineEvent('MentorRequestNearedExpiry', request);

const mentorship = z.object({
  mentorshipId: z.string(),
  programmeId: z.string(),
  memberIds: z.array(z.string()),
});

/** Everybody wants to go on after the first conversation. */
export const MentorshipWentOn = defineEvent('MentorshipWentOn', mentorship);
export const MentorshipActivated = defineEvent('MentorshipActivated', mentorship);
export const MentorshipPaused = defineEvent('MentorshipPaused', mentorship);
export const MentorshipResumed = defineEvent('MentorshipResumed', mentorship);
/** The time to look back has come. */
export const MentorshipClosingBegan = defineEvent('MentorshipClosingBegan', mentorship);
export const MentorshipExtended = defineEvent('MentorshipExtended', mentorship);
/** Over, however and by whomever: who said so is not told. */
export const MentorshipEnded = defineEvent(
  'MentorshipEnded',
  mentorship.extend({
    /** The state it was in. */
    from: mentorshipStateSchema,
    /** Closed at its end, not ended early. */
    isClosed: z.boolean(),
  }),
);

const toOneMember = mentorship.extend({ personId: z.string() });

/** A member proposed times for the first conversation; `personId` is who. */
export const ConversationProposed = defineEvent('ConversationProposed', toOneMember);
/** `personId` is who chose. */
export const ConversationPlanned = defineEvent(
  'ConversationPlanned',
  toOneMember.extend({
    /** ISO 8601. */
    conversationAt: z.string(),
    minutes: z.number(),
  }),
);
/** The conversation has been, and these members have not answered yet. */
export const KlikAsked = defineEvent(
  'KlikAsked',
  mentorship.extend({ askedIds: z.array(z.string()), tellsAt: z.string() }),
);
/** The outcome is told soon, and these members have not answered yet. */
export const IntroductionNearedOutcome = defineEvent(
  'IntroductionNearedOutcome',
  mentorship.extend({ askedIds: z.array(z.string()), tellsAt: z.string() }),
);
/** `personId` is who signed; the others are to sign the same version. */
export const AgreementSigned = defineEvent(
  'AgreementSigned',
  toOneMember.extend({ missingIds: z.array(z.string()) }),
);
