import type { CheckIn, CheckInAnswer, CheckIns } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { offersHelp, periodOf } from './check-ins.rules.ts';
import type { Period } from './check-ins.rules.ts';
import { listCheckIns } from './check-ins.store.ts';
import { currentPeriod } from './current-period.ts';

/**
 * A member's own check-ins of a mentorship.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getCheckInsFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<CheckIns> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const own = await listCheckIns(work, mentorshipId, personId);
  const current = await currentPeriod(work, mentorship);
  const { checkInEveryMonths } = await planOf(work, mentorship);
  const since = mentorship.activeSince ?? mentorship.createdAt;
  const answerOf = (period: number): CheckInAnswer | null =>
    own.find((each) => each.period === period)?.answer ?? null;
  return {
    current: current && toCheckIn(current, answerOf(current.number)),
    past: own
      .filter(({ period }) => period !== current?.number)
      .map(({ period, answer }) => toCheckIn(periodOf(since, checkInEveryMonths, period), answer)),
    offersHelp: mentorship.state === 'active' && offersHelp(own.map(({ answer }) => answer)),
  };
}

const toCheckIn = (period: Period, answer: CheckInAnswer | null): CheckIn => ({
  period: period.number,
  from: period.from.toISOString(),
  until: period.until.toISOString(),
  answer,
});
