import type { Selectable } from 'kysely';
import { courseSchema } from '../../../contract/index.ts';
import type { CourseEnrolmentsTable } from '../../database/tables/course-enrolments.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import type { CourseState } from './courses.rules.ts';

/** What joins a person to a course: it became due, or they began it themselves. */
export interface Enrolment {
  readonly id: string;
  readonly personId: string;
  readonly courseId: string;
  readonly state: CourseState;
  /** Counts from 1. */
  readonly attempt: number;
  readonly dueAt: Date | null;
  readonly completedAt: Date | null;
  /** Of the last finished attempt, 0–100. */
  readonly score: number | null;
}

function fromRow(row: Selectable<CourseEnrolmentsTable>): Enrolment {
  return {
    id: row.id,
    personId: row.person_id,
    courseId: row.course_id,
    state: courseSchema.shape.state.parse(row.state),
    attempt: row.attempt,
    dueAt: row.due_at,
    completedAt: row.completed_at,
    score: row.score,
  };
}

const selectOf = (work: Work, personId: string) =>
  work.db
    .selectFrom('course_enrolments')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId);

/** @returns every enrolment of a person, oldest first */
export async function listEnrolments(work: Work, personId: string): Promise<Enrolment[]> {
  const rows = await selectOf(work, personId).orderBy('created_at').orderBy('id').execute();
  return rows.map(fromRow);
}

export async function findEnrolment(
  work: Work,
  personId: string,
  courseId: string,
): Promise<Enrolment | null> {
  const row = await selectOf(work, personId).where('course_id', '=', courseId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** @returns the enrolment, locked until the transaction ends */
export async function lockEnrolment(
  work: Work,
  personId: string,
  courseId: string,
): Promise<Enrolment | null> {
  const row = await selectOf(work, personId)
    .where('course_id', '=', courseId)
    .forUpdate()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** @returns the enrolment, locked until the transaction ends; a new one where there was none */
export async function lockOrCreateEnrolment(
  work: Work,
  personId: string,
  courseId: string,
): Promise<Enrolment> {
  const present = await lockEnrolment(work, personId, courseId);
  if (present) return present;
  await work.db
    .insertInto('course_enrolments')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      person_id: personId,
      course_id: courseId,
      state: 'not_started',
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'course_id']).doNothing())
    .execute();
  // Where another transaction was first, this finds its row.
  const created = await lockEnrolment(work, personId, courseId);
  if (!created) throw new Error('An enrolment was neither created nor found.');
  return created;
}

export interface EnrolmentChange {
  readonly state?: CourseState;
  readonly attempt?: number;
  readonly score?: number;
  readonly startedAt?: Date;
  readonly completedAt?: Date;
  readonly dueAt?: Date;
}

export async function updateEnrolment(
  work: Work,
  id: string,
  change: EnrolmentChange,
): Promise<Enrolment> {
  const row = await work.db
    .updateTable('course_enrolments')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.attempt === undefined ? {} : { attempt: change.attempt }),
      ...(change.score === undefined ? {} : { score: change.score }),
      ...(change.startedAt ? { started_at: change.startedAt } : {}),
      ...(change.completedAt ? { completed_at: change.completedAt } : {}),
      ...(change.dueAt ? { due_at: change.dueAt } : {}),
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}
