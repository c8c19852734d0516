import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listCheckIns } from './check-ins.store.ts';
import { currentPeriod } from './current-period.ts';

/** @returns the check-in that waits for the person's answer, if one does */
export async function checkInStep(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<MentorshipStep | null> {
  const current = await currentPeriod(work, mentorship);
  if (!current) return null;
  const own = await listCheckIns(work, mentorship.id, personId);
  if (own.some(({ period }) => period === current.number)) return null;
  return { kind: 'check-in', isMine: true, dueAt: null };
}
