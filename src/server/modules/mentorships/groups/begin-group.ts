import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { moveMentorship, refuseMove } from '../move-mentorship.ts';
import { form } from './form-group.ts';
import { lockLedGroup } from './group-access.ts';
import type { Visitor } from './group-access.ts';

/**
 * Begins a group with fewer than planned.
 * @throws AppError `not-found` for who does not lead it, `conflict` while nobody leads it or fewer
 *   than two have come, `mentorship-moved-on` when it has begun
 */
export async function beginGroup(work: Work, visitor: Visitor, id: string): Promise<void> {
  const { mentorship } = await lockLedGroup(work, visitor, id);
  if (mentorship.state !== 'gathering') refuseMove(mentorship);
  if (!(await form(work, mentorship, 'formSmaller'))) throw new AppError('conflict');
}

/**
 * Calls off a group that has not begun: those who joined are told, and have their places free again.
 * @throws AppError `not-found` for who does not lead it, `mentorship-moved-on` when it has begun
 */
export async function callOffGroup(work: Work, visitor: Visitor, id: string): Promise<void> {
  const { mentorship } = await lockLedGroup(work, visitor, id);
  if (mentorship.state !== 'gathering') refuseMove(mentorship);
  await moveMentorship(work, mentorship, 'end');
}
