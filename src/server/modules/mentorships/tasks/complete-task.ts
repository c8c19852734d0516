import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { TaskCompleted } from '../events.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { getTask, writeTask } from './tasks.store.ts';

/**
 * A member ticks a task off, or takes the tick away. The others are told the first time only, so that
 * nobody is told again of a tick that was taken away by mistake.
 */
export async function completeTask(
  work: Work,
  mentorshipId: string,
  taskId: string,
  personId: string,
  isDone: boolean,
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  const task = await getTask(work, mentorshipId, taskId);
  if ((task.doneAt !== null) === isDone) return;
  await writeTask(work, {
    ...task,
    doneAt: isDone ? work.now : null,
    doneBy: isDone ? personId : null,
    isCompletionTold: task.isCompletionTold || isDone,
  });
  if (isDone && !task.isCompletionTold) {
    await work.publish(TaskCompleted, { ...mentorshipFacts(mentorship), personId, taskId });
  }
  await recordAudit(work, {
    action: isDone ? 'task.completed' : 'task.reopened',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { taskId },
  });
}

/**
 * A member ticks one step of a checklist; two who tick different ones at once both do.
 * @throws AppError `not-found` for a step that is not there any more
 */
export async function completeStep(
  work: Work,
  mentorshipId: string,
  at: { readonly taskId: string; readonly stepId: string },
  personId: string,
  isDone: boolean,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const task = await getTask(work, mentorshipId, at.taskId);
  if (!task.checklist.some(({ id }) => id === at.stepId)) throw new AppError('not-found');
  await writeTask(work, {
    ...task,
    checklist: task.checklist.map((step) => (step.id === at.stepId ? { ...step, isDone } : step)),
  });
  await recordAudit(work, {
    action: isDone ? 'task.step-completed' : 'task.step-reopened',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { taskId: at.taskId },
  });
}
