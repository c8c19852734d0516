import type { TaskContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { checkAssigned } from './add-task.ts';
import { changeChecklist } from './tasks.rules.ts';
import { deleteTask, getTask, writeTask } from './tasks.store.ts';
import { tellAssigned } from './tell-assigned.ts';

/**
 * A member changes a task; each may, whoever made it.
 * @throws AppError `conflict` when another changed it meanwhile
 */
export async function changeTask(
  work: Work,
  mentorshipId: string,
  taskId: string,
  personId: string,
  { basedOn, ...content }: TaskContent & { readonly basedOn: number },
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  const task = await getTask(work, mentorshipId, taskId);
  if (task.version !== basedOn) throw new AppError('conflict');
  // Whoever has left keeps what was theirs until it is given to somebody else.
  if (content.assignedTo !== task.assignedTo) checkAssigned(mentorship, content);
  const checklist = changeChecklist(task.checklist, content.checklist, () => newId(work.now));
  await writeTask(work, { ...task, ...content, checklist, version: task.version + 1 });
  const moved = { before: task.assignedTo, after: content.assignedTo };
  await tellAssigned(work, mentorship, personId, moved);
  await recordAudit(work, {
    action: 'task.changed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { taskId, steps: checklist.length },
  });
}

/**
 * Deletes a task.
 * @throws AppError `not-allowed` for who neither made it nor has it to do
 */
export async function removeTask(
  work: Work,
  mentorshipId: string,
  taskId: string,
  personId: string,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const task = await getTask(work, mentorshipId, taskId);
  if (task.createdBy !== personId && task.assignedTo !== personId) {
    throw new AppError('not-allowed');
  }
  await deleteTask(work, taskId);
  await recordAudit(work, {
    action: 'task.removed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { taskId },
  });
}
