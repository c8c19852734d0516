import type { Selectable } from 'kysely';
import { cohortPairStateSchema } from '../../../contract/index.ts';
import type { CohortPairState } from '../../../contract/index.ts';
import type { CohortPairsTable } from '../../database/tables/cohort-pairs.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { StoredCohort } from './cohorts.store.ts';

export type Answer = 'yes' | 'no';

/** A pair of a cohort as it is stored. */
export interface StoredPair {
  readonly id: string;
  readonly cohortId: string;
  readonly programmeId: string;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly registrationId: string;
  readonly fit: number;
  readonly isLocked: boolean;
  readonly state: CohortPairState;
  readonly answers: { readonly mentee: Answer | null; readonly mentor: Answer | null };
  readonly expiresAt: Date | null;
  readonly mentorshipId: string | null;
  /** It ended because the mentee found as many mentorships as the programme allows. */
  readonly isEndedByLimit: boolean;
}

const answerOf = (said: string | null): Answer | null =>
  said === 'yes' || said === 'no' ? said : null;

export function pairFromRow(row: Selectable<CohortPairsTable>): StoredPair {
  return {
    id: row.id,
    cohortId: row.cohort_id,
    programmeId: row.programme_id,
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    registrationId: row.mentor_registration_id,
    fit: row.fit,
    isLocked: row.is_locked,
    state: cohortPairStateSchema.parse(row.state),
    answers: { mentee: answerOf(row.mentee_answer), mentor: answerOf(row.mentor_answer) },
    expiresAt: row.expires_at,
    mentorshipId: row.mentorship_id,
    isEndedByLimit: row.ended_by_limit,
  };
}

export interface PlannedPair {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly registrationId: string;
  readonly fit: number;
  readonly isLocked: boolean;
}

const rowsAtOnce = 500;

export async function insertPairs(
  work: Work,
  cohort: StoredCohort,
  pairs: readonly PlannedPair[],
): Promise<void> {
  for (let from = 0; from < pairs.length; from += rowsAtOnce) {
    await work.db
      .insertInto('cohort_pairs')
      .values(
        pairs.slice(from, from + rowsAtOnce).map((pair) => ({
          tenant_id: work.tenantId,
          id: newId(work.now),
          cohort_id: cohort.id,
          programme_id: cohort.programmeId,
          mentee_id: pair.menteeId,
          mentor_id: pair.mentorId,
          mentor_registration_id: pair.registrationId,
          fit: pair.fit,
          is_locked: pair.isLocked,
          state: 'planned',
        })),
      )
      .execute();
  }
}

/** Takes pairs out of the plan of a draft. */
export async function deletePairs(
  work: Work,
  cohortId: string,
  which: 'not-locked' | { readonly ofPerson: string },
): Promise<void> {
  const pairs = work.db
    .deleteFrom('cohort_pairs')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId);
  await (
    which === 'not-locked'
      ? pairs.where('is_locked', '=', false)
      : pairs.where((is) =>
          is.or([is('mentee_id', '=', which.ofPerson), is('mentor_id', '=', which.ofPerson)]),
        )
  ).execute();
}

/** @returns the pairs of a cohort, in the order of their ids */
export async function listPairs(work: Work, cohortId: string): Promise<StoredPair[]> {
  const rows = await work.db
    .selectFrom('cohort_pairs')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .orderBy('id')
    .execute();
  return rows.map(pairFromRow);
}

/** @returns a pair as it is at this moment, which another may change: its people stay the same */
export async function findPair(work: Work, id: string): Promise<StoredPair | null> {
  const row = await work.db
    .selectFrom('cohort_pairs')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? pairFromRow(row) : null;
}

/** @throws AppError `not-found` */
export async function lockPair(work: Work, id: string): Promise<StoredPair> {
  const row = await work.db
    .selectFrom('cohort_pairs')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return pairFromRow(row);
}

export async function updatePair(
  work: Work,
  id: string,
  change: Partial<
    Pick<
      Selectable<CohortPairsTable>,
      | 'state'
      | 'mentee_answer'
      | 'mentor_answer'
      | 'expires_at'
      | 'mentorship_id'
      | 'ended_by_limit'
    >
  >,
): Promise<StoredPair> {
  const row = await work.db
    .updateTable('cohort_pairs')
    .set(change)
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return pairFromRow(row);
}
