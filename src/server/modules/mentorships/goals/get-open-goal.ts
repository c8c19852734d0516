import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOpenMentorship } from '../meetings/get-open-mentorship.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { getGoal } from './goals.store.ts';
import type { StoredGoal } from './goals.store.ts';

/** Where a goal is, and who comes to it. */
export interface GoalAddress {
  readonly mentorshipId: string;
  readonly goalId: string;
  readonly personId: string;
}

/**
 * Locks the mentorship of a goal that is still pursued.
 * @throws AppError `not-found` for others; `mentorship-moved-on` or `mentorship-ended` where nothing
 *   is pursued; `conflict` where the goal has been ended meanwhile
 */
export async function getOpenGoal(
  work: Work,
  { mentorshipId, goalId, personId }: GoalAddress,
): Promise<{ readonly mentorship: StoredMentorship; readonly goal: StoredGoal }> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const goal = await getGoal(work, mentorshipId, goalId);
  if (goal.state !== 'open') throw new AppError('conflict');
  return { mentorship, goal };
}
