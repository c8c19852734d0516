import { taskSchema } from '../../../../contract/index.ts';
import type { Task } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** A task as it is stored. */
export interface StoredTask extends Omit<Task, 'isOverdue' | 'doneAt'> {
  readonly doneAt: Date | null;
  readonly isCompletionTold: boolean;
}

const { priority, checklist } = taskSchema.shape;

const select = (work: Work, mentorshipId: string) =>
  work.db
    .selectFrom('tasks')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId);
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const fromRow = (row: Row): StoredTask => ({
  id: row.id,
  words: row.words,
  dueOn: row.due_on,
  priority: priority.parse(row.priority),
  assignedTo: row.assigned_to,
  checklist: checklist.parse(row.checklist),
  doneAt: row.done_at,
  doneBy: row.done_by,
  isCompletionTold: row.is_completion_told,
  messageId: row.message_id,
  version: row.version,
  createdBy: row.created_by,
});

export async function listTasks(work: Work, mentorshipId: string): Promise<readonly StoredTask[]> {
  return (await select(work, mentorshipId).orderBy('id').execute()).map(fromRow);
}

/** @throws AppError `not-found` for one of another mentorship */
export async function getTask(
  work: Work,
  mentorshipId: string,
  taskId: string,
): Promise<StoredTask> {
  const row = await select(work, mentorshipId).where('id', '=', taskId).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

const changeable = (task: StoredTask) => ({
  words: task.words,
  due_on: task.dueOn,
  priority: task.priority,
  assigned_to: task.assignedTo,
  checklist: JSON.stringify(task.checklist),
  done_at: task.doneAt,
  done_by: task.doneBy,
  is_completion_told: task.isCompletionTold,
  version: task.version,
});

export async function insertTask(
  work: Work,
  mentorshipId: string,
  task: StoredTask,
): Promise<void> {
  await work.db
    .insertInto('tasks')
    .values({
      tenant_id: work.tenantId,
      id: task.id,
      mentorship_id: mentorshipId,
      message_id: task.messageId,
      created_by: task.createdBy,
      created_at: work.now,
      ...changeable(task),
    })
    .execute();
}

export async function writeTask(work: Work, task: StoredTask): Promise<void> {
  await work.db
    .updateTable('tasks')
    .set(changeable(task))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', task.id)
    .execute();
}

export async function deleteTask(work: Work, taskId: string): Promise<void> {
  await work.db
    .deleteFrom('tasks')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', taskId)
    .execute();
}

/** @returns the ids of the messages of which a task was made */
export async function listMessagesWithTask(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlySet<string>> {
  const rows = await work.db
    .selectFrom('tasks')
    .select('message_id')
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('message_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.message_id ?? []));
}
