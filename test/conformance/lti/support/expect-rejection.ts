import assert from 'node:assert/strict';
import { LaunchRejected, type LaunchRejectionReason } from '../../../../lti/index.ts';

/** Expects a rejection with exactly this reason, and hands it back. */
export async function expectRejection(
  reason: LaunchRejectionReason,
  attempt: Promise<unknown>,
): Promise<LaunchRejected> {
  const outcome = await attempt.then(
    () => 'accepted',
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof LaunchRejected, `not rejected, but ${String(outcome)}`);
  assert.equal(outcome.reason, reason, outcome.detail);
  return outcome;
}
