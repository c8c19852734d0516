import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

const programme = z.object({ programmeId: z.string() });

/** A programme was published: people can see it. */
export const ProgrammePublished = defineEvent('ProgrammePublished', programme);
/** Nobody begins in the programme any more; what is under way goes on. */
export const ProgrammeClosed = defineEvent('ProgrammeClosed', programme);
export const ProgrammeAnnounced = defineEvent(
  'ProgrammeAnnounced',
  programme.extend({ announcementId: z.string() }),
);

const invitation = programme.extend({
  invitationId: z.string(),
  personId: z.string(),
  role: z.enum(['mentor', 'mentee']),
  kind: z.enum(['invitation', 'nomination']),
});

export const PersonInvited = defineEvent('PersonInvited', invitation);
export const InvitationAccepted = defineEvent('InvitationAccepted', invitation);
export const InvitationDeclined = defineEvent('InvitationDeclined', invitation);

const training = programme.extend({ trainingEventId: z.string() });
const signup = training.extend({ personId: z.string() });

/** Time, place or title of a training event are other than people's calendars have them. */
export const TrainingChanged = defineEvent('TrainingChanged', training);
export const TrainingCancelled = defineEvent('TrainingCancelled', training);
/** It is the day before. */
export const TrainingNeared = defineEvent('TrainingNeared', training);
export const TrainingSignedUp = defineEvent('TrainingSignedUp', signup);
export const TrainingSignedOff = defineEvent('TrainingSignedOff', signup);
