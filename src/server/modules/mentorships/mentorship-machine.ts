import type { MentorshipState } from '../../../contract/index.ts';

/**
 * The states of a mentorship and every way from one to another, in one table. Nothing else changes
 * the state: `move-mentorship.ts` asks this file, whoever or whatever makes the move.
 */

/** What a mentorship's state depends on beside the state itself. */
export interface MentorshipFacts {
  /** The format is one of groups, which gather before they begin. */
  readonly isGroup: boolean;
  /** Somebody leads the group; of a pair always. */
  readonly isLed: boolean;
  /** As many have come as the group was planned for. */
  readonly isComplete: boolean;
  /** More than one has come beside whoever leads. */
  readonly areSeveral: boolean;
  /** The format begins with a first conversation and two private answers. */
  readonly hasIntroduction: boolean;
  /** The format has an agreement that everybody signs. */
  readonly needsAgreement: boolean;
  /** The moment has come at which the introduction's outcome is told, whatever was answered. */
  readonly isOutcomeDue: boolean;
  readonly haveAllSaidYes: boolean;
  /** Everybody has signed the agreement as it stands now. */
  readonly haveAllSigned: boolean;
  /** Everybody has completed the course that the programme asks of their role before the start. */
  readonly haveAllLearned: boolean;
  /** Everybody has accepted one and the same later end. */
  readonly isExtensionAccepted: boolean;
  readonly haveAllEvaluated: boolean;
  /** The time to look back has run out. */
  readonly isClosingOver: boolean;
}

const conditions = {
  led: (facts) => facts.isLed,
  complete: (facts) => facts.isComplete,
  several: (facts) => facts.areSeveral,
  outcomeDue: (facts) => facts.isOutcomeDue,
  allSaidYes: (facts) => facts.haveAllSaidYes,
  notAllSaidYes: (facts) => !facts.haveAllSaidYes,
  signed: (facts) => !facts.needsAgreement || facts.haveAllSigned,
  learned: (facts) => facts.haveAllLearned,
  extensionAccepted: (facts) => facts.isExtensionAccepted,
  lookedBack: (facts) => facts.haveAllEvaluated || facts.isClosingOver,
} satisfies Record<string, (facts: MentorshipFacts) => boolean>;

interface Transition {
  readonly from: readonly MentorshipState[];
  readonly to: MentorshipState;
  /** All of them have to hold. */
  readonly when: readonly (keyof typeof conditions)[];
}

/**
 * Every move there is. Until an introduction's outcome is told, nobody's wish ends it: an earlier end
 * would say whose wish it was (decision 120). A leaver's end is told at once, because the others are
 * to be helped on. Who leaves a group moves nothing while the others can go on (decision 230).
 */
// prettier-ignore
export const transitions = {
  form:         { from: ['gathering'],                                           to: 'agreement',   when: ['led', 'complete'] },
  formSmaller:  { from: ['gathering'],                                           to: 'agreement',   when: ['led', 'several'] },
  goOn:         { from: ['introduction'],                                        to: 'agreement',   when: ['outcomeDue', 'allSaidYes'] },
  part:         { from: ['introduction'],                                        to: 'ended_early', when: ['outcomeDue', 'notAllSaidYes'] },
  begin:        { from: ['agreement'],                                           to: 'active',      when: ['led', 'signed', 'learned'] },
  pause:        { from: ['active'],                                              to: 'paused',      when: [] },
  resume:       { from: ['paused'],                                              to: 'active',      when: [] },
  beginClosing: { from: ['active', 'paused'],                                    to: 'closing',     when: [] },
  extend:       { from: ['active', 'closing'],                                   to: 'active',      when: ['extensionAccepted'] },
  close:        { from: ['closing'],                                             to: 'closed',      when: ['lookedBack'] },
  end:          { from: ['gathering', 'agreement', 'active', 'paused', 'closing'], to: 'ended_early', when: [] },
  leave:        { from: ['introduction', 'agreement', 'active', 'paused', 'closing'], to: 'ended_early', when: [] },
} as const satisfies Record<string, Transition>;

export type MentorshipMove = keyof typeof transitions;
export const mentorshipMoves = Object.keys(transitions) as readonly MentorshipMove[];

/** Mentorships in these states are still to end. */
export const liveStates: readonly MentorshipState[] = [
  'gathering',
  'introduction',
  'agreement',
  'active',
  'paused',
  'closing',
];

/** Mentorships in these states are over; the others take a seat of their mentor. */
const over: readonly MentorshipState[] = ['closed', 'ended_early'];

export function isOver(state: MentorshipState): boolean {
  return over.includes(state);
}

/**
 * The state in which a mentorship begins. One without an introduction is made ready at once: even
 * where there is nothing to sign, it waits there for the courses.
 */
export function firstState(
  facts: Pick<MentorshipFacts, 'hasIntroduction' | 'isGroup'>,
): MentorshipState {
  if (facts.isGroup) return 'gathering';
  return facts.hasIntroduction ? 'introduction' : 'agreement';
}

/** Whether the table knows this move from this state, be its conditions met or not. */
export function isPossible(state: MentorshipState, move: MentorshipMove): boolean {
  return (transitions[move] as Transition).from.includes(state);
}

/** @returns the state after the move; null where it does not apply from here, or not yet */
export function stateAfter(
  state: MentorshipState,
  move: MentorshipMove,
  facts: MentorshipFacts,
): MentorshipState | null {
  const { to, when }: Transition = transitions[move];
  if (!isPossible(state, move)) return null;
  return when.every((name) => conditions[name](facts)) ? to : null;
}
