import type { ErrorCode, MentorRequestState, PairObstacle } from '../../../../contract/index.ts';
import { addDays } from '../../../kernel/clock.ts';
import { isLive } from './request-machine.ts';

/** What is known of a mentee and a mentor when one asks the other. */
export interface AskSituation {
  readonly isOwnProfile: boolean;
  readonly isMentorAvailable: boolean;
  readonly freeSeats: number;
  readonly isInOwnReportingLine: boolean;
  /** The rule of the programme that keeps these two from being a pair; null: none. */
  readonly rule: PairObstacle | null;
  /** A request to this mentor that has not ended, or a mentorship with them that has not. */
  readonly hasAskedAlready: boolean;
  /** Requests in the programme that somebody is to answer, and places in queues. */
  readonly openRequests: number;
  readonly waitingRequests: number;
  /** As many of the one, and as many of the other. */
  readonly openRequestLimit: number;
  /** Mentorships in the programme, as mentee, that have not ended. */
  readonly mentorships: number;
  readonly mentorshipLimit: number;
}

export type AskObstacle =
  | 'own-profile'
  | Extract<
      ErrorCode,
      | 'mentor-full'
      | 'mentor-not-available'
      | 'own-reporting-line'
      | 'outside-programme-rules'
      | 'already-asked'
      | 'mentorship-limit'
      | 'open-request-limit'
    >;

/** @returns the first rule that says no, the one hardest to change first; null when none does */
export function findObstacle(situation: AskSituation): AskObstacle | null {
  const obstacle = findLastingObstacle(situation);
  if (obstacle) return obstacle;
  if (situation.freeSeats <= 0) return 'mentor-full';
  return situation.openRequests >= situation.openRequestLimit ? 'open-request-limit' : null;
}

/** The same for somebody who would wait for a seat of a full mentor. */
export function findWaitingObstacle(situation: AskSituation): AskObstacle | null {
  const obstacle = findLastingObstacle(situation);
  if (obstacle) return obstacle;
  return situation.waitingRequests >= situation.openRequestLimit ? 'open-request-limit' : null;
}

function findLastingObstacle(situation: AskSituation): AskObstacle | null {
  if (situation.isOwnProfile) return 'own-profile';
  if (!situation.isMentorAvailable) return 'mentor-not-available';
  if (situation.isInOwnReportingLine) return 'own-reporting-line';
  if (situation.rule !== null) return 'outside-programme-rules';
  if (situation.hasAskedAlready) return 'already-asked';
  return situation.mentorships >= situation.mentorshipLimit ? 'mentorship-limit' : null;
}

/** Days for which a seat is kept for whoever's turn it is. */
export const turnDays = 5;
/** Days after which even the longest wait ends: every request does. */
export const waitingDays = 180;
/** Days before the end of a turn on which the mentee is reminded. */
export const turnReminderDays: readonly number[] = [1];

/** Until when something is to be done, and when whoever is to do it is reminded of it first. */
export interface Deadline {
  readonly expiresAt: Date;
  /** Null: no more. */
  readonly nextReminderAt: Date | null;
}

/**
 * @param days until the end
 * @param reminderDays days before the end
 */
export function deadlineFrom(now: Date, days: number, reminderDays: readonly number[]): Deadline {
  const expiresAt = addDays(now, days);
  return { expiresAt, nextReminderAt: reminderAfter(now, expiresAt, reminderDays) };
}

/** @returns the first reminder after `now`; null when none is left */
export function reminderAfter(
  now: Date,
  expiresAt: Date,
  reminderDays: readonly number[],
): Date | null {
  const instants = reminderDays
    .map((days) => addDays(expiresAt, -days))
    .filter((instant) => instant > now)
    .sort((a, b) => a.getTime() - b.getTime());
  return instants[0] ?? null;
}

/** An answer counts while the request has not ended and its time has not run out. */
export function isAnswerable(
  request: { state: MentorRequestState; expiresAt: Date },
  now: Date,
): boolean {
  return isLive(request.state) && request.expiresAt > now;
}
