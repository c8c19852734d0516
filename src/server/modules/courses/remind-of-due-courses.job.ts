import { everySoOften } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { addDays } from '../../kernel/clock.ts';
import { CourseNearedDueDate } from './events.ts';

const daysBefore = 3;
/** Reminders in one transaction. */
const batchSize = 200;

/** Tells, once, that a due date is near and the course not completed. */
export const remindOfDueCourses = everySoOften(
  'remind-of-due-courses',
  '7 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      let reminded: number;
      do {
        reminded = await context.inTransaction({ tenantId, actorId: null }, remindBatch);
      } while (reminded === batchSize);
    }
  },
);

/** Marks and tells in one transaction; a due date that has gone by is no longer near. */
async function remindBatch(work: Work): Promise<number> {
  const due = work.db
    .selectFrom('course_enrolments as enrolment')
    .innerJoin('people as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'enrolment.tenant_id')
        .onRef('person.id', '=', 'enrolment.person_id'),
    )
    .select('enrolment.id')
    .where('enrolment.tenant_id', '=', work.tenantId)
    .where('enrolment.reminded_at', 'is', null)
    .where('enrolment.state', '!=', 'completed')
    .where('enrolment.due_at', '>', work.now)
    .where('enrolment.due_at', '<=', addDays(work.now, daysBefore))
    .where('person.state', '=', 'active')
    .orderBy('enrolment.due_at')
    .limit(batchSize)
    .forUpdate('enrolment');
  const rows = await work.db
    .updateTable('course_enrolments')
    .set({ reminded_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', 'in', due)
    .returning(['id', 'person_id', 'course_id', 'due_at'])
    .execute();
  for (const row of rows) {
    if (row.due_at === null) continue;
    await work.publish(CourseNearedDueDate, {
      enrolmentId: row.id,
      personId: row.person_id,
      courseId: row.course_id,
      dueAt: row.due_at.toISOString(),
    });
  }
  return rows.length;
}
