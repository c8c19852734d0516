import type { Goal } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOpenMentorship } from '../meetings/get-open-mentorship.ts';
import { getOpenGoal } from './get-open-goal.ts';
import type { GoalAddress } from './get-open-goal.ts';
import { getGoal, writeGoalEnd } from './goals.store.ts';
import { recordGoal } from './record-goal.ts';

/**
 * A member ends a goal, with a word of why where they wish.
 * @throws AppError `conflict` when another changed or ended it meanwhile
 */
export async function concludeGoal(
  work: Work,
  at: GoalAddress,
  end: {
    readonly basedOn: number;
    readonly outcome: Exclude<Goal['state'], 'open'>;
    readonly why: string;
  },
): Promise<void> {
  const { goal } = await getOpenGoal(work, at);
  if (goal.version !== end.basedOn) throw new AppError('conflict');
  await writeGoalEnd(work, goal, { state: end.outcome, why: end.why, changedBy: at.personId });
  await recordGoal(work, 'concluded', at);
}

/** Takes a goal up again; one that is still pursued stays as it is. */
export async function reopenGoal(work: Work, at: GoalAddress): Promise<void> {
  await getOpenMentorship(work, at.mentorshipId, at.personId);
  const goal = await getGoal(work, at.mentorshipId, at.goalId);
  if (goal.state === 'open') return;
  await writeGoalEnd(work, goal, { state: 'open', why: '', changedBy: at.personId });
  await recordGoal(work, 'reopened', at);
}
