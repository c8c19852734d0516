import type { Work } from '../../jobs/work.ts';
import { recordAudit } from '../administration/index.ts';
import { stopOfferingAndSearching } from '../mentors/index.ts';
import { stopTakingPart } from '../mentorships/index.ts';
import { lockPerson } from '../people/index.ts';
import { declineOpenInvitations } from '../programmes/index.ts';
import { ParticipationEnded } from './events.ts';

/**
 * Ends a person's part in mentoring at their own wish, everywhere and without a reason: participation
 * is voluntary. They may begin again at any time. The audit log has one row that names them, who
 * pressed the button; what ended of it names nobody, as every end.
 */
export async function endParticipation(work: Work, personId: string): Promise<void> {
  // What they ask for or are given at the same time comes before or after, not in between.
  await lockPerson(work, personId);
  await stopTakingPart(work, personId);
  await stopOfferingAndSearching(work, personId);
  await declineOpenInvitations(work, personId);
  await work.publish(ParticipationEnded, { personId });
  await recordAudit(work, {
    action: 'participation.ended',
    subject: { kind: 'person', id: personId },
  });
}
