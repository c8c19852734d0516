import type { GoalContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { getOpenMentorship } from '../meetings/get-open-mentorship.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { insertGoal, listGoals } from './goals.store.ts';
import { recordGoal } from './record-goal.ts';

/** More than anybody pursues, and few enough to read. */
const mostGoals = 100;

/** @throws AppError `invalid-input` where it is said to be somebody's who is not in it */
export function checkOwner(
  { members }: Pick<StoredMentorship, 'members'>,
  ownerId: string | null,
): void {
  if (ownerId === null || members.some(({ personId }) => personId === ownerId)) return;
  throw new AppError('invalid-input', {
    issues: [{ path: 'body.personId', message: 'A goal is a member’s, or everybody’s.' }],
  });
}

/**
 * A member sets a goal: their own, the other's with them, or one of all.
 * @throws AppError `invalid-input` where there are too many
 */
export async function setGoal(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: GoalContent,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  checkOwner(mentorship, content.personId);
  if ((await listGoals(work, mentorshipId)).length >= mostGoals) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `A mentorship holds ${String(mostGoals)} goals.` }],
    });
  }
  const id = newId(work.now);
  // Ids that a browser makes name milestones of this goal only: nobody else's can be met.
  const milestones = content.milestones.map((each) => ({ ...each, id: newId(work.now) }));
  await insertGoal(work, mentorshipId, {
    id,
    content: { ...content, milestones },
    createdBy: personId,
  });
  await recordGoal(work, 'set', { mentorshipId, goalId: id });
}
