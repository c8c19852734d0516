import type { Tasks } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getToday } from '../../administration/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { compareTasks } from './tasks.rules.ts';
import { listTasks } from './tasks.store.ts';

/**
 * The tasks of a mentorship, for one of its members.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getTasksFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Tasks> {
  const { state } = await getMentorshipOf(work, mentorshipId, personId);
  const today = await getToday(work);
  const tasks = (await listTasks(work, mentorshipId)).map(
    ({ isCompletionTold: _told, ...task }) => ({
      ...task,
      doneAt: task.doneAt?.toISOString() ?? null,
      isOverdue: task.doneAt === null && task.dueOn !== null && task.dueOn < today,
    }),
  );
  return { isOpen: !isOver(state), tasks: tasks.toSorted(compareTasks) };
}
