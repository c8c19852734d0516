import type { Goal } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOpenGoal } from './get-open-goal.ts';
import type { GoalAddress } from './get-open-goal.ts';
import { insertReview } from './goal-reviews.store.ts';
import { countOn } from './goals.rules.ts';
import { writeGoalCount } from './goals.store.ts';
import { tick } from './milestones.store.ts';
import { recordGoal } from './record-goal.ts';

/** @throws AppError `not-found` for a milestone of another goal, and one that was taken out */
export async function tickMilestone(
  work: Work,
  at: GoalAddress & { readonly milestoneId: string },
  isDone: boolean,
): Promise<void> {
  const { goal } = await getOpenGoal(work, at);
  const milestone = goal.milestones.find(({ id }) => id === at.milestoneId);
  if (!milestone) throw new AppError('not-found');
  if ((milestone.doneAt !== null) === isDone) return;
  await tick(work, milestone.id, isDone);
  await recordGoal(work, 'progressed', at);
}

/** @throws AppError `conflict` where nothing is counted towards it any more */
export async function countGoal(work: Work, at: GoalAddress, by: number): Promise<void> {
  const { goal } = await getOpenGoal(work, at);
  if (goal.target === null) throw new AppError('conflict');
  await writeGoalCount(work, goal.id, countOn(goal.counted, by));
  await recordGoal(work, 'progressed', at);
}

/** A member says how a goal stands. */
export async function reviewGoal(
  work: Work,
  at: GoalAddress,
  review: Pick<Goal['reviews'][number], 'standing' | 'words'>,
): Promise<void> {
  const { goal } = await getOpenGoal(work, at);
  await insertReview(work, goal, { personId: at.personId, ...review });
  await recordGoal(work, 'reviewed', at);
}
