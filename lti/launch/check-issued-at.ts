import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';
import { stateLifetimeSeconds } from './state/state-token.ts';

/**
 * A token is made after its login, so none can be older than a state may get (Security Framework
 * 5.1.3 step 8).
 *
 * @throws LaunchRejected issued-at-missing, issued-at-in-future or issued-at-too-old
 */
export function checkIssuedAt({ claims, now, leeway }: LaunchEvidence): void {
  const issuedAt = claims.iat;
  if (typeof issuedAt !== 'number' || !Number.isFinite(issuedAt)) {
    throw new LaunchRejected('issued-at-missing', 'iat is not a number');
  }
  const age = now - issuedAt;
  if (age < -leeway) {
    throw new LaunchRejected('issued-at-in-future', `iat is ${Math.round(-age)} s ahead`);
  }
  if (age > stateLifetimeSeconds + leeway) {
    throw new LaunchRejected('issued-at-too-old', `iat was ${Math.round(age)} s ago`);
  }
}
