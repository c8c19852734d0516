import type { Selectable } from 'kysely';
import {
  cohortStateSchema,
  matchingStateSchema,
  pairingMethodSchema,
} from '../../../contract/index.ts';
import type { Cohort, PairingMethod } from '../../../contract/index.ts';
import type { CohortsTable } from '../../database/tables/cohorts.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import { requireOwnership } from '../programmes/index.ts';

/** A cohort as it is stored. */
export interface StoredCohort {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly state: Cohort['state'];
  readonly version: number;
  readonly method: PairingMethod | null;
  readonly matching: Cohort['matching'];
  /** Names the matching that was asked for last. */
  readonly matchingId: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export function cohortFromRow(row: Selectable<CohortsTable>): StoredCohort {
  return {
    id: row.id,
    programmeId: row.programme_id,
    name: row.name,
    state: cohortStateSchema.parse(row.state),
    version: row.version,
    method: pairingMethodSchema.nullable().parse(row.method),
    matching: {
      state: matchingStateSchema.parse(row.matching_state),
      progress: row.matching_progress,
    },
    matchingId: row.matching_id,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** @returns the id of a new draft without anybody */
export async function insertCohort(
  work: Work,
  cohort: { readonly programmeId: string; readonly name: string; readonly createdBy: string },
): Promise<string> {
  const id = newId(work.now);
  await work.db
    .insertInto('cohorts')
    .values({
      tenant_id: work.tenantId,
      id,
      programme_id: cohort.programmeId,
      name: cohort.name,
      state: 'draft',
      created_by: cohort.createdBy,
      created_at: work.now,
    })
    .execute();
  return id;
}

const select = (work: Work, id: string) =>
  work.db
    .selectFrom('cohorts')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id);

/** @returns null where there is none, or none any more */
export async function findCohort(work: Work, id: string): Promise<StoredCohort | null> {
  const row = await select(work, id).executeTakeFirst();
  return row ? cohortFromRow(row) : null;
}

/** A cohort, for its owner. @throws AppError `not-found` for anybody else */
export async function getOwnedCohort(
  work: Work,
  session: Session,
  id: string,
): Promise<StoredCohort> {
  const cohort = await findCohort(work, id);
  if (!cohort) throw new AppError('not-found');
  await requireOwnership(work, session, cohort.programmeId);
  return cohort;
}

/** The same, its row locked until the transaction ends. @throws AppError `not-found` */
export async function lockCohort(work: Work, id: string): Promise<StoredCohort> {
  const row = await select(work, id).forUpdate().executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return cohortFromRow(row);
}

/**
 * Locks a draft for a change of its owner's that goes on from a version, and counts the version up: of
 * two owners at once one changes it, and the other sees first what has changed.
 * @throws AppError `not-found` for who does not own it, `conflict` when it was sent, or changed since
 */
export async function lockDraft(
  work: Work,
  session: Session,
  id: string,
  basedOn: number,
): Promise<StoredCohort> {
  await getOwnedCohort(work, session, id);
  const cohort = await lockCohort(work, id);
  if (cohort.state !== 'draft' || cohort.version !== basedOn) {
    throw new AppError('conflict', { detail: cohort.state });
  }
  await updateCohort(work, id, { version: cohort.version + 1 });
  return cohort;
}

export async function updateCohort(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      Selectable<CohortsTable>,
      | 'state'
      | 'version'
      | 'method'
      | 'matching_state'
      | 'matching_progress'
      | 'matching_id'
      | 'sent_at'
    >
  >,
): Promise<void> {
  await work.db
    .updateTable('cohorts')
    .set(change)
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Drops what the product proposed: it was worked out for other people, or other locked pairs. */
export async function forgetPairings(work: Work, id: string): Promise<void> {
  await work.db
    .deleteFrom('cohort_pairings')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', id)
    .execute();
  await updateCohort(work, id, {
    matching_state: 'none',
    matching_progress: 0,
    matching_id: null,
  });
}
