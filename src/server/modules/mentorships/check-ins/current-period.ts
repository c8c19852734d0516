import type { Work } from '../../../jobs/work.ts';
import { planOf } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { endedPeriod } from './check-ins.rules.ts';
import type { Period } from './check-ins.rules.ts';

/** @returns the period that can be answered now; null: none has ended, or it rests or is over */
export async function currentPeriod(
  work: Work,
  mentorship: StoredMentorship,
): Promise<Period | null> {
  if (mentorship.state !== 'active' || mentorship.activeSince === null) return null;
  const { checkInEveryMonths } = await planOf(work, mentorship);
  return endedPeriod(mentorship.activeSince, checkInEveryMonths, work.now);
}
