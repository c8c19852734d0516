import type { Selectable } from 'kysely';
import { declineReasonSchema, mentorRequestStateSchema } from '../../../../contract/index.ts';
import type { DeclineReason, MentorRequestState } from '../../../../contract/index.ts';
import type { MentorRequestsTable } from '../../../database/tables/mentor-requests.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** A mentor request as it is stored. */
export interface StoredRequest {
  readonly id: string;
  readonly programmeId: string;
  readonly registrationId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly state: MentorRequestState;
  readonly motivation: string;
  readonly declineReason: DeclineReason | null;
  readonly declineWords: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

export function requestFromRow(row: Selectable<MentorRequestsTable>): StoredRequest {
  return {
    id: row.id,
    programmeId: row.programme_id,
    registrationId: row.mentor_registration_id,
    mentorId: row.mentor_id,
    menteeId: row.mentee_id,
    state: mentorRequestStateSchema.parse(row.state),
    motivation: row.motivation,
    declineReason: declineReasonSchema.nullable().parse(row.decline_reason),
    declineWords: row.decline_words,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at,
  };
}

export async function insertRequest(
  work: Work,
  request: Pick<
    StoredRequest,
    'programmeId' | 'registrationId' | 'mentorId' | 'menteeId' | 'motivation' | 'expiresAt'
  >,
): Promise<StoredRequest> {
  const row = await work.db
    .insertInto('mentor_requests')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      programme_id: request.programmeId,
      mentor_registration_id: request.registrationId,
      mentor_id: request.mentorId,
      mentee_id: request.menteeId,
      state: 'open',
      motivation: request.motivation,
      created_at: work.now,
      expires_at: request.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return requestFromRow(row);
}

/** @throws AppError `not-found` */
export async function lockRequest(work: Work, id: string): Promise<StoredRequest> {
  const row = await work.db
    .selectFrom('mentor_requests')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return requestFromRow(row);
}

/** Ends a request: from `open` to the state given. */
export async function endRequest(
  work: Work,
  id: string,
  state: Exclude<MentorRequestState, 'open'>,
  decline: { reason: DeclineReason; words: string } | null = null,
): Promise<StoredRequest> {
  const row = await work.db
    .updateTable('mentor_requests')
    .set({
      state,
      answered_at: work.now,
      decline_reason: decline?.reason ?? null,
      decline_words: decline?.words ?? null,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return requestFromRow(row);
}

/** What the events of a request tell. */
export function requestPayload(request: StoredRequest) {
  return {
    requestId: request.id,
    programmeId: request.programmeId,
    mentorId: request.mentorId,
    menteeId: request.menteeId,
    expiresAt: request.expiresAt.toISOString(),
  };
}
