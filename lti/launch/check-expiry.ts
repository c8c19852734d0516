import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected expiry-missing or token-expired (Security Framework 5.1.3 step 7) */
export function checkExpiry({ claims, now, leeway }: LaunchEvidence): void {
  const expiry = claims.exp;
  if (typeof expiry !== 'number' || !Number.isFinite(expiry)) {
    throw new LaunchRejected('expiry-missing', 'exp is not a number');
  }
  if (now >= expiry + leeway) {
    throw new LaunchRejected('token-expired', `exp was ${Math.round(now - expiry)} s ago`);
  }
}
