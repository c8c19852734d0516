import type { ErrorCode, MentorRequestState } from '../../../../contract/index.ts';
import { addDays } from '../../../kernel/clock.ts';

/** What is known of a mentee and a mentor when one asks the other. */
export interface AskSituation {
  readonly isOwnProfile: boolean;
  readonly isMentorAvailable: boolean;
  readonly freeSeats: number;
  readonly isInOwnReportingLine: boolean;
  /** A rule of the programme keeps these two from being a pair. */
  readonly isOutsideRules: boolean;
  /** An open request to this mentor, or a mentorship with them that has not ended. */
  readonly hasAskedAlready: boolean;
  readonly openRequests: number;
  readonly openRequestLimit: number;
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
      | 'open-request-limit'
    >;

/** @returns the first rule that says no, the one hardest to change first; null when none does */
export function findObstacle(situation: AskSituation): AskObstacle | null {
  if (situation.isOwnProfile) return 'own-profile';
  if (!situation.isMentorAvailable) return 'mentor-not-available';
  if (situation.isInOwnReportingLine) return 'own-reporting-line';
  if (situation.isOutsideRules) return 'outside-programme-rules';
  if (situation.hasAskedAlready) return 'already-asked';
  if (situation.freeSeats <= 0) return 'mentor-full';
  if (situation.openRequests >= situation.openRequestLimit) return 'open-request-limit';
  return null;
}

/** Days before the expiry at which the mentor is reminded. */
const reminderDaysBefore = 4;

export function expiryOf(askedAt: Date, expiryDays: number): Date {
  return addDays(askedAt, expiryDays);
}

/** @returns the latest expiry of requests whose mentor is to be reminded now */
export function reminderHorizon(now: Date): Date {
  return addDays(now, reminderDaysBefore);
}

/** An answer counts while the request is open and its time has not run out. */
export function isAnswerable(
  request: { state: MentorRequestState; expiresAt: Date },
  now: Date,
): boolean {
  return request.state === 'open' && request.expiresAt > now;
}
