import type { CheckInAnswer } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { writeCheckIn } from './check-ins.store.ts';
import { currentPeriod } from './current-period.ts';

/**
 * A member says how the period went that ended last. The log holds that somebody did, not who.
 * @throws AppError `mentorship-moved-on` or `mentorship-ended` where it is not under way; `conflict`
 *   where the next period has ended meanwhile
 */
export async function saveCheckIn(
  work: Work,
  mentorshipId: string,
  personId: string,
  { period, ...answer }: CheckInAnswer & { readonly period: number },
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (mentorship.state !== 'active') refuseMove(mentorship);
  const current = await currentPeriod(work, mentorship);
  if (current?.number !== period) throw new AppError('conflict');
  await writeCheckIn(work, { mentorshipId, personId, period }, answer);
  await recordAudit(work, {
    action: 'mentorship.checked-in',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { period },
  });
}
