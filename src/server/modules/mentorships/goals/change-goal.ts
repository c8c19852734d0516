import type { GoalContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { getOpenGoal } from './get-open-goal.ts';
import type { GoalAddress } from './get-open-goal.ts';
import { listReviews } from './goal-reviews.store.ts';
import { deleteGoal, writeGoalContent } from './goals.store.ts';
import { recordGoal } from './record-goal.ts';
import { checkOwner } from './set-goal.ts';

/**
 * A member changes the words of a goal.
 * @param input.basedOn the version that the member changed
 * @throws AppError `conflict` when another changed or ended it meanwhile: nothing of either is lost
 */
export async function changeGoal(
  work: Work,
  at: GoalAddress,
  input: { readonly basedOn: number; readonly content: GoalContent },
): Promise<void> {
  const { mentorship, goal } = await getOpenGoal(work, at);
  if (goal.version !== input.basedOn) throw new AppError('conflict');
  checkOwner(mentorship, input.content.personId);
  // An id that the goal does not know is a new milestone's, and gets one of the server.
  const milestones = input.content.milestones.map((each) =>
    goal.milestones.some(({ id }) => id === each.id) ? each : { ...each, id: newId(work.now) },
  );
  await writeGoalContent(work, goal, { ...input.content, milestones }, at.personId);
  await recordGoal(work, 'changed', at);
}

/**
 * Takes out a goal that was set by mistake.
 * @throws AppError `not-allowed` for whoever did not set it; `conflict` where it has been looked at
 */
export async function removeGoal(work: Work, at: GoalAddress): Promise<void> {
  const { goal } = await getOpenGoal(work, at);
  if (goal.createdBy !== at.personId) throw new AppError('not-allowed');
  const reviews = await listReviews(work, at.mentorshipId);
  if (reviews.some(({ goalId }) => goalId === goal.id)) throw new AppError('conflict');
  await deleteGoal(work, goal);
  await recordGoal(work, 'removed', at);
}
