import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays, dateIn } from '../../../kernel/clock.ts';
import { getOrganisation } from '../../administration/index.ts';
import { TasksNearedDueDate } from '../events.ts';
import { isOver } from '../mentorship-machine.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';

/** Open tasks whose day is today or tomorrow and of which nobody has been told; of one mentorship or of all. */
const toTell = (work: Work, timeZone: string) =>
  work.db
    .selectFrom('tasks')
    .where('tenant_id', '=', work.tenantId)
    .where('done_at', 'is', null)
    .where('due_on', '>=', dateIn(timeZone, work.now))
    .where('due_on', '<=', dateIn(timeZone, addDays(work.now, 1)))
    .where((task) =>
      task.or([task('told_due_on', 'is', null), task('told_due_on', '!=', task.ref('due_on'))]),
    );

/** One notice to each person, however many of their tasks it is about. */
async function remind(work: Work, mentorshipId: string): Promise<void> {
  const mentorship = await lockMentorship(work, mentorshipId);
  if (isOver(mentorship.state) || mentorship.state === 'paused') return;
  const { timeZone } = await getOrganisation(work);
  const tasks = await toTell(work, timeZone)
    .where('mentorship_id', '=', mentorshipId)
    .select(['id', 'assigned_to'])
    .execute();
  if (tasks.length === 0) return;
  await work.db
    .updateTable('tasks')
    .set((task) => ({ told_due_on: task.ref('due_on') }))
    .where('tenant_id', '=', work.tenantId)
    .where(
      'id',
      'in',
      tasks.map(({ id }) => id),
    )
    .execute();
  const isForAll = tasks.some(({ assigned_to }) => assigned_to === null);
  const memberIds = mentorship.members.map(({ personId }) => personId);
  const toldIds = memberIds.filter(
    (id) => isForAll || tasks.some(({ assigned_to }) => assigned_to === id),
  );
  await work.publish(TasksNearedDueDate, { ...mentorshipFacts(mentorship), toldIds });
}

/** Once a day: reminds of each task the day before, once; a day that is moved is told anew. */
export const remindOfTasks = everySoOften('remind-of-tasks', '40 6 * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const scope = { tenantId, actorId: null };
    const rows = await context.inTransaction(scope, async (work) => {
      const { timeZone } = await getOrganisation(work);
      return toTell(work, timeZone)
        .select('mentorship_id')
        .distinct()
        .orderBy('mentorship_id')
        .execute();
    });
    for (const { mentorship_id } of rows) {
      await context.inTransaction(scope, (work) => remind(work, mentorship_id));
    }
  }
});
