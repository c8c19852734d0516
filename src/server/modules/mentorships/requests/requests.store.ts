import type { Selectable } from 'kysely';
import { declineReasonSchema, mentorRequestStateSchema } from '../../../../contract/index.ts';
import type { DeclineReason, MentorRequestState } from '../../../../contract/index.ts';
import type { MentorRequestsTable } from '../../../database/tables/mentor-requests.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { lockRegistration } from '../../mentors/index.ts';
import { liveStates } from './request-machine.ts';

/** A mentor request as it is stored. */
export interface StoredRequest {
  readonly id: string;
  readonly programmeId: string;
  readonly registrationId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly state: MentorRequestState;
  readonly motivation: string;
  /** The mentor's one question, and the mentee's answer to it. */
  readonly question: string | null;
  readonly reply: string | null;
  readonly declineReason: DeclineReason | null;
  readonly declineWords: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  /** From when on its place in the mentor's queue counts; null: it never waited. */
  readonly waitingSince: Date | null;
  /** A seat of the mentor is kept free for it. */
  readonly holdsSeat: boolean;
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
    question: row.question,
    reply: row.reply,
    declineReason: declineReasonSchema.nullable().parse(row.decline_reason),
    declineWords: row.decline_words,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at,
    waitingSince: row.waiting_since,
    holdsSeat: row.holds_seat,
  };
}

export type NewRequest = Pick<
  StoredRequest,
  'programmeId' | 'registrationId' | 'mentorId' | 'menteeId' | 'motivation' | 'expiresAt'
> & { readonly state: 'open' | 'waiting'; readonly nextReminderAt: Date | null };

export async function insertRequest(work: Work, request: NewRequest): Promise<StoredRequest> {
  const row = await work.db
    .insertInto('mentor_requests')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      programme_id: request.programmeId,
      mentor_registration_id: request.registrationId,
      mentor_id: request.mentorId,
      mentee_id: request.menteeId,
      state: request.state,
      motivation: request.motivation,
      created_at: work.now,
      expires_at: request.expiresAt,
      next_reminder_at: request.nextReminderAt,
      waiting_since: request.state === 'waiting' ? work.now : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return requestFromRow(row);
}

const select = (work: Work) =>
  work.db.selectFrom('mentor_requests').selectAll().where('tenant_id', '=', work.tenantId);

/** @returns a request as it is now, not locked; null where there is none */
export async function findRequest(work: Work, id: string): Promise<StoredRequest | null> {
  const row = await select(work).where('id', '=', id).executeTakeFirst();
  return row ? requestFromRow(row) : null;
}

/**
 * Locks a request, and before it the registration whose seats and queue it is about: all that is done
 * with one mentor's requests comes one after the other, in this order.
 * @throws AppError `not-found`
 */
export async function lockRequest(work: Work, id: string): Promise<StoredRequest> {
  const request = await findRequest(work, id);
  if (!request) throw new AppError('not-found');
  await lockRegistration(work, request.registrationId);
  const row = await select(work).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  return requestFromRow(row);
}

/**
 * Locks the requests to a mentor that have not ended, the one first that has its place in the queue
 * longest. The registration is locked already.
 */
export async function lockLiveRequestsTo(
  work: Work,
  registrationId: string,
): Promise<StoredRequest[]> {
  const rows = await select(work)
    .where('mentor_registration_id', '=', registrationId)
    .where('state', 'in', [...liveStates])
    .orderBy('waiting_since')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(requestFromRow);
}

/** @returns ids of the requests of a kind that have not ended, in a fixed order */
export async function listLiveRequestIds(
  work: Work,
  of:
    | { readonly menteeId: string }
    | { readonly mentorId: string }
    | { readonly registrationId: string }
    | { readonly programmeId: string },
): Promise<string[]> {
  let query = work.db
    .selectFrom('mentor_requests')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', [...liveStates]);
  if ('menteeId' in of) query = query.where('mentee_id', '=', of.menteeId);
  if ('mentorId' in of) query = query.where('mentor_id', '=', of.mentorId);
  if ('registrationId' in of) {
    query = query.where('mentor_registration_id', '=', of.registrationId);
  }
  if ('programmeId' in of) query = query.where('programme_id', '=', of.programmeId);
  const rows = await query.orderBy('mentor_registration_id').orderBy('id').execute();
  return rows.map(({ id }) => id);
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
