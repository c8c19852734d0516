import type { Work } from '../../../jobs/work.ts';
import { currentPeriod } from '../check-ins/current-period.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listReviews } from './goal-reviews.store.ts';
import { isReviewDue } from './goals.rules.ts';
import { listGoals } from './goals.store.ts';

/** Whether a period has ended since anybody looked at one of the open goals. */
export async function hasGoalsToReview(work: Work, mentorship: StoredMentorship): Promise<boolean> {
  const period = await currentPeriod(work, mentorship);
  if (!period) return false;
  const reviews = await listReviews(work, mentorship.id);
  const goals = await listGoals(work, mentorship.id);
  return goals.some(({ id, state, createdAt }) => {
    const reviewedAt = reviews.find(({ goalId }) => goalId === id)?.reviewedAt ?? null;
    return isReviewDue({ state, createdAt, reviewedAt }, period.until);
  });
}
