import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { hasGoalsToReview } from './goals-to-review.ts';

/** @returns the goals that nobody has looked at since the last period ended, if there are any */
export async function goalStep(
  work: Work,
  mentorship: StoredMentorship,
): Promise<MentorshipStep | null> {
  if (!(await hasGoalsToReview(work, mentorship))) return null;
  return { kind: 'review-goals', isMine: true, dueAt: null };
}
