import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays, dateIn } from '../../../kernel/clock.ts';
import { getOrganisation } from '../../administration/index.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { noonOf } from '../timeline/timeline.rules.ts';
import { taskToDo } from './tasks.rules.ts';
import { listTasks } from './tasks.store.ts';

/** @returns the task of the person whose day it is, is tomorrow or was shortly before, if there is one */
export async function taskStep(
  work: Work,
  { id, state }: StoredMentorship,
  personId: string,
): Promise<MentorshipStep | null> {
  if (state !== 'active') return null;
  const { timeZone } = await getOrganisation(work);
  const dayIn = (days: number): string => dateIn(timeZone, addDays(work.now, days));
  const dueOn = taskToDo(await listTasks(work, id), personId, { from: dayIn(-7), until: dayIn(1) });
  if (dueOn === null) return null;
  return { kind: 'do-task', isMine: true, dueAt: noonOf(dueOn).toISOString() };
}
