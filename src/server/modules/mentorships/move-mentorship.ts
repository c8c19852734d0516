import type { MentorshipState } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { releaseSeat } from '../mentors/index.ts';
import { eraseAnswers } from './introductions/introductions.store.ts';
import { readFacts } from './mentorship-facts.ts';
import { isOver, stateAfter } from './mentorship-machine.ts';
import type { MentorshipMove } from './mentorship-machine.ts';
import type { StoredMentorship } from './mentorships.store.ts';
import { publishMove } from './publish-move.ts';

/** Moves that name nobody, neither to the others nor in the audit log: an ending is nobody's. */
const unsigned: ReadonlySet<MentorshipMove> = new Set(['goOn', 'part', 'end', 'leave']);

/**
 * Makes a move, if the table allows it now: state, history, seat, event and audit row in one.
 * @param mentorship with its row locked
 * @returns the mentorship after it; null where the move does not apply, or not yet
 */
export async function tryMove(
  work: Work,
  mentorship: StoredMentorship,
  move: MentorshipMove,
): Promise<StoredMentorship | null> {
  const to = stateAfter(mentorship.state, move, await readFacts(work, mentorship));
  if (to === null) return null;
  const moved = await writeState(work, mentorship, to);
  await writeTransition(work, mentorship, move, to);
  if (isOver(to)) {
    for (const registrationId of seatsOf(mentorship)) await releaseSeat(work, registrationId);
  }
  // What was answered has done its work: no "no" is kept.
  if (mentorship.state === 'introduction') await eraseAnswers(work, mentorship.id);
  const doer = unsigned.has(move) ? work.actingAs(null) : work;
  await publishMove(doer, moved, move, mentorship.state);
  await recordAudit(doer, {
    action: isOver(to) ? 'mentorship.ended' : 'mentorship.moved',
    subject: { kind: 'mentorship', id: mentorship.id },
    details: { from: mentorship.state, to },
  });
  return moved;
}

/** The seats that it takes: of a pair its mentor's, of a group those of each mentor in it. */
function seatsOf({ registrationId, members }: StoredMentorship): string[] {
  const given = members.map((member) => member.registrationId);
  return [registrationId, ...given].filter((id) => id !== null);
}

/**
 * Makes a move that a person asks for.
 * @throws AppError `mentorship-ended` when it is over, `mentorship-moved-on` with the state as its
 *   detail when another was quicker or the move does not apply here
 */
export async function moveMentorship(
  work: Work,
  mentorship: StoredMentorship,
  move: MentorshipMove,
): Promise<StoredMentorship> {
  return (await tryMove(work, mentorship, move)) ?? refuseMove(mentorship);
}

/** @throws AppError always: what a person finds who comes too late */
export function refuseMove({ state }: Pick<StoredMentorship, 'state'>): never {
  throw new AppError(isOver(state) ? 'mentorship-ended' : 'mentorship-moved-on', {
    detail: state,
  });
}

async function writeState(
  work: Work,
  mentorship: StoredMentorship,
  state: MentorshipState,
): Promise<StoredMentorship> {
  const activeSince =
    state === 'active' ? (mentorship.activeSince ?? work.now) : mentorship.activeSince;
  const endedAt = isOver(state) ? work.now : null;
  await work.db
    .updateTable('mentorships')
    .set({
      state,
      state_since: work.now,
      active_since: activeSince,
      ended_at: endedAt,
      paused_until: null,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', mentorship.id)
    .execute();
  return { ...mentorship, state, stateSince: work.now, activeSince, endedAt, pausedUntil: null };
}

async function writeTransition(
  work: Work,
  mentorship: StoredMentorship,
  move: MentorshipMove,
  to: MentorshipState,
): Promise<void> {
  const last = await work.db
    .selectFrom('mentorship_transitions')
    .select(({ fn }) => fn.max('sequence').as('sequence'))
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorship.id)
    .executeTakeFirst();
  await work.db
    .insertInto('mentorship_transitions')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorship.id,
      // Nobody else counts meanwhile: the mentorship's row is locked.
      sequence: (last?.sequence ?? 0) + 1,
      move,
      from_state: mentorship.state,
      to_state: to,
      happened_at: work.now,
    })
    .execute();
}
