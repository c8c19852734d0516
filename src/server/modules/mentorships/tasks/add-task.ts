import type { TaskContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { getMessage } from '../messages/messages.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { tellAssigned } from './tell-assigned.ts';
import { changeChecklist } from './tasks.rules.ts';
import { insertTask, listTasks } from './tasks.store.ts';

/** More than a mentorship needs, and few enough to read in one go. */
const mostTasks = 200;

/** @throws AppError `invalid-input` where it is somebody else's than a member's */
export function checkAssigned(
  { members }: StoredMentorship,
  { assignedTo }: Pick<TaskContent, 'assignedTo'>,
): void {
  if (assignedTo === null || members.some(({ personId }) => personId === assignedTo)) return;
  throw new AppError('invalid-input', {
    issues: [{ path: 'body.assignedTo', message: 'This is no member.' }],
  });
}

/**
 * A member makes a task, for themselves, for another or for nobody in particular; of a message where
 * one is named.
 * @throws AppError `mentorship-ended`; `not-found` for a message of another mentorship;
 *   `invalid-input` where there are too many
 */
export async function addTask(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: TaskContent & { readonly messageId: string | null },
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  checkAssigned(mentorship, input);
  if (input.messageId !== null) await getMessage(work, mentorshipId, input.messageId);
  if ((await listTasks(work, mentorshipId)).length >= mostTasks) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `There are ${String(mostTasks)} tasks already.` }],
    });
  }
  const id = newId(work.now);
  await insertTask(work, mentorshipId, {
    ...input,
    id,
    checklist: changeChecklist([], input.checklist, () => newId(work.now)),
    doneAt: null,
    doneBy: null,
    isCompletionTold: false,
    version: 1,
    createdBy: personId,
  });
  await tellAssigned(work, mentorship, personId, { before: null, after: input.assignedTo });
  await recordAudit(work, {
    action: 'task.added',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { taskId: id, steps: input.checklist.length, isFromMessage: input.messageId !== null },
  });
}
