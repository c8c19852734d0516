import type { DeclineReason } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { isLive, stateAfter } from './request-machine.ts';
import type { RequestMove } from './request-machine.ts';
import type { Deadline } from './requests.rules.ts';
import { requestFromRow } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

/** What a move writes beside the state. */
export interface RequestChange {
  /** A new time limit; the one there is stays where it is left out. */
  readonly deadline?: Deadline;
  readonly question?: string;
  readonly reply?: string;
  readonly decline?: { readonly reason: DeclineReason; readonly words: string };
  /** The place in the queue, for a request that comes into it. */
  readonly waitingSince?: Date;
  readonly holdsSeat?: boolean;
}

/**
 * Makes a move, if the table allows it.
 * @param request with its row locked
 * @throws AppError `request-not-open` with the state as its detail where it does not apply
 */
export async function moveRequest(
  work: Work,
  request: StoredRequest,
  move: RequestMove,
  change: RequestChange = {},
): Promise<StoredRequest> {
  const state = stateAfter(request.state, move, { hasQuestion: request.question !== null });
  if (state === null) throw new AppError('request-not-open', { detail: request.state });
  const isOver = !isLive(state);
  const { deadline, question, reply, decline, waitingSince, holdsSeat } = change;
  const row = await work.db
    .updateTable('mentor_requests')
    .set({
      state,
      ...(deadline
        ? { expires_at: deadline.expiresAt, next_reminder_at: deadline.nextReminderAt }
        : {}),
      ...(question === undefined ? {} : { question, question_at: work.now }),
      ...(reply === undefined ? {} : { reply, reply_at: work.now }),
      ...(decline ? { decline_reason: decline.reason, decline_words: decline.words } : {}),
      ...(waitingSince ? { waiting_since: waitingSince } : {}),
      ...(holdsSeat === undefined ? {} : { holds_seat: holdsSeat }),
      ...(isOver ? { answered_at: work.now, holds_seat: false, next_reminder_at: null } : {}),
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', request.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return requestFromRow(row);
}
