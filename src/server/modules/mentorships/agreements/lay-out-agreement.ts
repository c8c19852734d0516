import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { isAgreementOpen } from './get-open-agreement.ts';
import { openAgreement } from './open-agreement.ts';

/**
 * A member of a mentorship that began without an agreement lays one out. It holds once all have signed
 * it, and asks nothing of anybody until one of them has.
 * @throws AppError `not-found` for others; `mentorship-moved-on` or `mentorship-ended` where there is
 *   nothing to agree on
 */
export async function layOutAgreement(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (!isAgreementOpen(mentorship.state)) refuseMove(mentorship);
  await openAgreement(work, mentorship, await planOf(work, mentorship));
  await recordAudit(work, {
    action: 'agreement.laid-out',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
