import type { Goal, Goals } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { currentPeriod } from '../check-ins/current-period.ts';
import { today } from '../evaluations/closing.rules.ts';
import { areMeetingsOpen } from '../meetings/get-open-mentorship.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { listReviews } from './goal-reviews.store.ts';
import type { StoredReview } from './goal-reviews.store.ts';
import { isOverdue, isReviewDue } from './goals.rules.ts';
import { listGoals } from './goals.store.ts';
import type { StoredGoal } from './goals.store.ts';

/** What all goals are looked at with. */
interface Moment {
  readonly today: string;
  readonly periodEnd: Date | null;
}

function toAnswer(goal: StoredGoal, reviews: readonly StoredReview[], moment: Moment): Goal {
  const { mentorshipId: _space, milestones, concludedAt, createdAt, ...same } = goal;
  const reviewedAt = reviews[0]?.reviewedAt ?? null;
  return {
    ...same,
    concludedAt: concludedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    milestones: milestones.map(({ id, words, dueOn, doneAt }) => ({
      id,
      words,
      dueOn,
      isDone: doneAt !== null,
    })),
    reviews: reviews.map(({ id, personId, standing, words, reviewedAt: at }) => ({
      id,
      personId,
      standing,
      words,
      reviewedAt: at.toISOString(),
    })),
    isReviewDue: isReviewDue({ state: goal.state, createdAt, reviewedAt }, moment.periodEnd),
    isOverdue: isOverdue(goal, moment.today),
  };
}

/**
 * The goals of a mentorship, which all of its members read.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getGoalsFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Goals> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const goals = await listGoals(work, mentorshipId);
  const reviews = await listReviews(work, mentorshipId);
  const moment = {
    today: await today(work),
    periodEnd: (await currentPeriod(work, mentorship))?.until ?? null,
  };
  return {
    isOpen: areMeetingsOpen(mentorship.state),
    goals: goals.map((goal) =>
      toAnswer(
        goal,
        reviews.filter(({ goalId }) => goalId === goal.id),
        moment,
      ),
    ),
  };
}
