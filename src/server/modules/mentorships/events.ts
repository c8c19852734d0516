import { z } from 'zod';
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

export const MentorshipActivated = defineEvent('MentorshipActivated', mentorship);
/** Ended, however and by whomever: who said so is not told. */
export const MentorshipEnded = defineEvent('MentorshipEnded', mentorship);
