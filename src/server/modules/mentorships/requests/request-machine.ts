import type { MentorRequestState } from '../../../../contract/index.ts';

/**
 * The states of a mentor request and every way from one to another, in one table. Nothing else changes
 * the state: `move-request.ts` asks this file, whoever or whatever makes the move.
 */

/** What a move depends on beside the state. */
export interface RequestFacts {
  /** The mentor has asked their one question. */
  readonly hasQuestion: boolean;
}

interface Transition {
  readonly from: readonly MentorRequestState[];
  readonly to: MentorRequestState;
}

const underWay = ['open', 'needs_answer', 'waiting', 'turn'] as const;

// prettier-ignore
export const requestTransitions = {
  askBack:  { from: ['open'],                         to: 'needs_answer' },
  reply:    { from: ['needs_answer'],                 to: 'open' },
  queue:    { from: ['open', 'needs_answer', 'turn'], to: 'waiting' },
  giveTurn: { from: ['waiting'],                      to: 'turn' },
  takeTurn: { from: ['turn'],                         to: 'open' },
  accept:   { from: ['open', 'needs_answer'],         to: 'accepted' },
  decline:  { from: underWay,                         to: 'declined' },
  withdraw: { from: underWay,                         to: 'withdrawn' },
  expire:   { from: underWay,                         to: 'expired' },
} as const satisfies Record<string, Transition>;

export type RequestMove = keyof typeof requestTransitions;
export const requestMoves = Object.keys(requestTransitions) as readonly RequestMove[];

/** Requests in these states are still to be answered, by whomever; the others have ended. */
export const liveStates: readonly MentorRequestState[] = underWay;

/** Those that count as asked: somebody is to answer them now. Who waits in a queue has asked nobody. */
export const askedStates: readonly MentorRequestState[] = ['open', 'needs_answer', 'turn'];

export function isLive(state: MentorRequestState): boolean {
  return liveStates.includes(state);
}

/** @returns the state after the move; null where it does not apply */
export function stateAfter(
  state: MentorRequestState,
  move: RequestMove,
  facts: RequestFacts,
): MentorRequestState | null {
  const { from, to }: Transition = requestTransitions[move];
  if (!from.includes(state)) return null;
  return move === 'askBack' && facts.hasQuestion ? null : to;
}
