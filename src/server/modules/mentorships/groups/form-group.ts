import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { assignCourse } from '../../courses/index.ts';
import { makeReady } from '../make-ready.ts';
import { planOf } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';

/**
 * Lets a group begin, if it may: its agreement is laid out, and the courses that its roles ask are
 * due.
 * @param move `formSmaller` where somebody chose to begin with fewer than planned
 * @returns whether it has begun
 */
export async function form(
  work: Work,
  mentorship: StoredMentorship,
  move: 'form' | 'formSmaller',
): Promise<boolean> {
  const formed = await tryMove(work, mentorship, move);
  if (!formed) return false;
  const plan = await planOf(work, formed);
  const dueAt = addDays(work.now, plan.courseDueDays);
  for (const { personId, role } of formed.members) {
    const courseId = plan.courseOf(role);
    if (courseId !== null) await assignCourse(work, { personId, courseId, dueAt });
  }
  await makeReady(work, formed);
  return true;
}
