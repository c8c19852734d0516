import type { Selectable } from 'kysely';
import { shownSchema } from '../../../../contract/index.ts';
import type { Shown } from '../../../../contract/index.ts';
import type { HelpRequestsTable } from '../../../database/tables/help-requests.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** A request for help as it is stored. */
export interface StoredHelpRequest {
  readonly id: string;
  readonly mentorshipId: string;
  readonly personId: string;
  readonly helperId: string;
  readonly state: 'open' | 'answered' | 'withdrawn';
  readonly words: string;
  readonly shown: Shown;
  readonly askedAt: Date;
  readonly answer: string;
  readonly answeredAt: Date | null;
}

function fromRow(row: Selectable<HelpRequestsTable>): StoredHelpRequest {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    personId: row.person_id,
    helperId: row.helper_id,
    state: row.state === 'open' || row.state === 'answered' ? row.state : 'withdrawn',
    words: row.words,
    shown: shownSchema.parse(row.shown),
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
  };
}

const select = (work: Work) =>
  work.db.selectFrom('help_requests').selectAll().where('tenant_id', '=', work.tenantId);

/** @returns the new request's id, or null where the same person is asked already */
export async function insertHelpRequest(
  work: Work,
  request: Pick<StoredHelpRequest, 'mentorshipId' | 'personId' | 'helperId' | 'words' | 'shown'>,
): Promise<string | null> {
  const row = await work.db
    .insertInto('help_requests')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: request.mentorshipId,
      person_id: request.personId,
      helper_id: request.helperId,
      state: 'open',
      words: request.words,
      shown: JSON.stringify(request.shown),
      asked_at: work.now,
      answer: '',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mentorship_id', 'person_id', 'helper_id'])
        .where('state', '=', 'open')
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * @param side whose it has to be
 * @throws AppError `not-found` for anybody else's, `conflict` with the state where it is not open
 */
export async function lockOpenHelpRequest(
  work: Work,
  id: string,
  personId: string,
  side: 'personId' | 'helperId',
): Promise<StoredHelpRequest> {
  const row = await select(work).where('id', '=', id).forUpdate().executeTakeFirst();
  const request = row && fromRow(row);
  if (request?.[side] !== personId) throw new AppError('not-found');
  // Who was asked no longer learns that there was a request.
  if (side === 'helperId' && request.state === 'withdrawn') throw new AppError('not-found');
  if (request.state !== 'open') throw new AppError('conflict', { detail: request.state });
  return request;
}

/** Newest first. */
export async function listHelpRequestsOf(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<StoredHelpRequest[]> {
  const rows = await select(work)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Those in one of these states, newest first. */
export async function listHelpRequestsTo(
  work: Work,
  helperId: string,
  states: readonly StoredHelpRequest['state'][],
): Promise<StoredHelpRequest[]> {
  const rows = await select(work)
    .where('helper_id', '=', helperId)
    .where('state', 'in', [...states])
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(fromRow);
}

/**
 * Takes note that those who were asked are reminded now.
 * @param askedBefore those that were asked until then, and nobody was reminded of, are due
 */
export async function markReminded(work: Work, askedBefore: Date): Promise<StoredHelpRequest[]> {
  const rows = await work.db
    .updateTable('help_requests')
    .set({ reminded_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .where('asked_at', '<=', askedBefore)
    .returningAll()
    .execute();
  return rows.map(fromRow);
}

export async function endHelpRequest(
  work: Work,
  id: string,
  end: { readonly state: 'answered' | 'withdrawn'; readonly answer: string },
): Promise<void> {
  await work.db
    .updateTable('help_requests')
    .set({ ...end, answered_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
