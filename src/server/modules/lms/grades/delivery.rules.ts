import type { ScoreProblem } from '../../../../contract/index.ts';
import type { ScoreOutcome, ServiceErrorCode } from '../../../../../lti/index.ts';

/** Tries, over some hours, before a score is shown as failed. */
export const attemptLimit = 12;

const shortestWaitSeconds = 5;
const usualWaitSeconds = 60;
const longestWaitSeconds = 24 * 60 * 60;

/** What became of a try to deliver a score. */
export interface Verdict {
  readonly state: 'waiting' | 'delivered' | 'not_gradable' | 'failed';
  readonly problem: ScoreProblem | null;
  /** What the platform or the network said. */
  readonly detail: string | null;
  /** Seconds before which it is not to be tried again; null: as the queue does. */
  readonly waitSeconds: number | null;
}

/** A verdict, with the timestamp that the platform has now. */
export interface Attempt extends Verdict {
  /** Null where nothing was taken. */
  readonly sentAt: Date | null;
}

const delivered: Verdict = {
  state: 'delivered',
  problem: null,
  detail: null,
  waitSeconds: null,
};

/** It will not go by trying again: somebody has to change something at the platform. */
export function failed(problem: ScoreProblem, detail: string | null): Verdict {
  return { state: 'failed', problem, detail, waitSeconds: null };
}

/** It may go later. @param attempts tries before this one */
function retried(problem: ScoreProblem, detail: string | null, attempts: number): Verdict {
  const state = attempts + 1 >= attemptLimit ? 'failed' : 'waiting';
  return { state, problem, detail, waitSeconds: null };
}

/** A platform that asks to wait is not to blame for it: the try does not count. */
export function postponed(seconds: number | null, detail: string | null): Verdict {
  const wait = Math.max(shortestWaitSeconds, seconds ?? usualWaitSeconds);
  const waitSeconds = Math.min(wait, longestWaitSeconds);
  return { state: 'waiting', problem: 'rate-limited', detail, waitSeconds };
}

/**
 * What a platform's answer to a score means (AGS 2.0 §3.4).
 * @param attempts tries before this one
 */
export function judgeOutcome(outcome: ScoreOutcome, attempts: number): Verdict {
  switch (outcome.outcome) {
    case 'delivered':
      return delivered;
    case 'not-gradable':
      return {
        ...delivered,
        state: 'not_gradable',
        problem: 'not-gradable',
        detail: outcome.detail,
      };
    case 'forbidden':
      return failed('forbidden', outcome.detail);
    case 'line-item-gone':
      return failed('column-gone', null);
    // The platform may still have the old keys of a product that has just changed them.
    case 'unauthorized':
      return retried('unauthorized', outcome.detail, attempts);
    case 'unavailable':
      return retried('unavailable', outcome.detail, attempts);
    case 'conflict-retry':
      return retried('conflict', null, attempts);
    case 'rate-limited':
      return postponed(outcome.retryAfterSeconds, 'the service answered 429');
  }
}

/**
 * What it means that the column could not be looked up or made.
 * @param attempts tries before this one
 */
export function judgeColumnError(
  error: { code: ServiceErrorCode; message: string; retryAfterSeconds: number | null },
  attempts: number,
): Verdict {
  switch (error.code) {
    case 'scope-not-granted':
    case 'forbidden':
    case 'rejected':
      return failed('no-column', error.message);
    case 'not-found':
      return failed('column-gone', error.message);
    case 'token-refused':
    case 'unauthorized':
      return retried('unauthorized', error.message, attempts);
    case 'rate-limited':
      return postponed(error.retryAfterSeconds, error.message);
    case 'conflict':
    case 'unavailable':
    case 'invalid-response':
      return retried('unavailable', error.message, attempts);
  }
}
