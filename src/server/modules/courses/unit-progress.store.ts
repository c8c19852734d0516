import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/** How far an enrolment is in one unit. */
export interface UnitProgress {
  /** Page where the person left, 0-based. */
  readonly position: number;
  /** Furthest page seen, 0-based. */
  readonly furthest: number;
  readonly completedAt: Date | null;
}

/** By unit id; a unit that was never opened is not there. */
export type CourseReading = ReadonlyMap<string, UnitProgress>;

export const nothingRead: CourseReading = new Map();

/** Ids in one query: well under what the protocol's parameter count allows. */
const chunkSize = 1000;

/** @returns for each enrolment how far it is, in a query for a thousand of them */
export async function readUnitProgress(
  work: Work,
  enrolmentIds: readonly string[],
): Promise<ReadonlyMap<string, CourseReading>> {
  const readings = new Map<string, Map<string, UnitProgress>>();
  for (let start = 0; start < enrolmentIds.length; start += chunkSize) {
    const rows = await work.db
      .selectFrom('course_unit_progress')
      .select(['enrolment_id', 'unit_id', 'position', 'furthest', 'completed_at'])
      .where('tenant_id', '=', work.tenantId)
      .where('enrolment_id', 'in', enrolmentIds.slice(start, start + chunkSize))
      .execute();
    for (const row of rows) {
      const reading = readings.get(row.enrolment_id) ?? new Map<string, UnitProgress>();
      readings.set(row.enrolment_id, reading);
      reading.set(row.unit_id, {
        position: row.position,
        furthest: row.furthest,
        completedAt: row.completed_at,
      });
    }
  }
  return readings;
}

/** @returns how far one enrolment is */
export async function readProgressOf(work: Work, enrolmentId: string): Promise<CourseReading> {
  return (await readUnitProgress(work, [enrolmentId])).get(enrolmentId) ?? nothingRead;
}

/** Remembers a page; the furthest one seen never goes back. @param page 0-based */
export async function savePage(
  work: Work,
  enrolmentId: string,
  unitId: string,
  page: number,
): Promise<void> {
  await work.db
    .insertInto('course_unit_progress')
    .values({
      tenant_id: work.tenantId,
      enrolment_id: enrolmentId,
      unit_id: unitId,
      position: page,
      furthest: page,
      updated_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'enrolment_id', 'unit_id']).doUpdateSet({
        position: page,
        furthest: sql<number>`greatest(course_unit_progress.furthest, excluded.furthest)`,
        updated_at: work.now,
      }),
    )
    .execute();
}

/** @param lastPage 0-based: whoever completes a unit has seen all of it */
export async function markUnitCompleted(
  work: Work,
  enrolmentId: string,
  unitId: string,
  lastPage: number,
): Promise<void> {
  await work.db
    .insertInto('course_unit_progress')
    .values({
      tenant_id: work.tenantId,
      enrolment_id: enrolmentId,
      unit_id: unitId,
      position: lastPage,
      furthest: lastPage,
      completed_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'enrolment_id', 'unit_id']).doUpdateSet({
        furthest: lastPage,
        completed_at: work.now,
        updated_at: work.now,
      }),
    )
    .execute();
}

/** For another attempt: every unit is to be completed again, from its first page. */
export async function reopenUnits(work: Work, enrolmentId: string): Promise<void> {
  await work.db
    .updateTable('course_unit_progress')
    .set({ completed_at: null, position: 0, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .execute();
}
