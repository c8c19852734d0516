import type { Finding } from './finding.ts';
import type { RecordStoreAnswer } from './request-record-store.ts';

const minute = 60_000;
const firstPauseMs = minute;
const longestPauseMs = 6 * 60 * minute;
const longestRetryAfterMs = 24 * 60 * minute;
const longestReason = 500;

/** A delivery is given up after this many attempts, with the pauses below a little over three days. */
export const attemptLimit = 20;

/** What an answer to statements that were sent means. */
export type DeliveryOutcome =
  | { readonly kind: 'delivered' }
  /** Passes by itself: counts as an attempt of every delivery that was due. */
  | { readonly kind: 'retry'; readonly finding: Finding; readonly retryAfterMs: number | null }
  /** Somebody has to change a setting: everything waits and nothing is given up. */
  | { readonly kind: 'blocked'; readonly finding: Finding }
  /** One of the statements is not accepted. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** One of the statements is there already, or another one of its id is. */
  | { readonly kind: 'conflict'; readonly reason: string };

/** What the store says, short and on one line. */
export function reasonOf(answer: Pick<RecordStoreAnswer, 'status' | 'body'>): string {
  const text = answer.body
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .toWellFormed()
    .trim();
  return `${answer.status}${text === '' ? '' : `: ${text.slice(0, longestReason)}`}`;
}

function acceptedAll(body: string, count: number): boolean {
  try {
    const ids: unknown = JSON.parse(body);
    return Array.isArray(ids) && ids.length === count;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/**
 * Reads a `Retry-After` (RFC 9110 §10.2.3).
 * @param value seconds or an HTTP date
 * @returns milliseconds from now, at most a day; null when there is none or it says nothing
 */
export function readRetryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestRetryAfterMs);
}

/**
 * @param failures how many failures in a row there were before this one
 * @param random 0 to 1: spreads stores that failed together
 * @returns milliseconds
 */
export function pauseAfter(failures: number, random: number): number {
  const pause = Math.min(firstPauseMs * 2 ** Math.min(failures, 20), longestPauseMs);
  return Math.round(pause * (0.8 + 0.4 * random));
}

/** @returns what an answer that is no success says about the store as a whole */
export function findingOfStatus(answer: RecordStoreAnswer): Finding {
  const { status } = answer;
  if (status === 401) return { kind: 'credentials', detail: '401' };
  if (status === 403) return { kind: 'forbidden', detail: '403' };
  if (status === 404) return { kind: 'not-found', detail: '404' };
  if (status >= 300 && status < 400) {
    return { kind: 'redirect', detail: reasonOf({ status, body: answer.headers.location ?? '' }) };
  }
  if (status < 300) return { kind: 'not-a-record-store', detail: String(status) };
  return { kind: 'status', detail: reasonOf(answer) };
}

/**
 * @param answer to a POST of statements (xAPI 1.0.3 part three §2.1.2 and §3.2)
 * @param count how many were sent
 */
export function judgeAnswer(answer: RecordStoreAnswer, count: number, now: Date): DeliveryOutcome {
  const { status } = answer;
  if (status >= 200 && status < 300 && acceptedAll(answer.body, count)) {
    return { kind: 'delivered' };
  }
  if (status === 400 || status === 413) return { kind: 'refused', reason: reasonOf(answer) };
  if (status === 409) return { kind: 'conflict', reason: reasonOf(answer) };
  const finding = findingOfStatus(answer);
  if (status === 408 || status === 429 || status >= 500) {
    return {
      kind: 'retry',
      finding,
      retryAfterMs: readRetryAfter(answer.headers['retry-after'], now),
    };
  }
  return { kind: 'blocked', finding };
}
