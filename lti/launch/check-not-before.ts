import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected not-yet-valid (RFC 7519 4.1.5) */
export function checkNotBefore({ claims, now, leeway }: LaunchEvidence): void {
  const notBefore = claims.nbf;
  if (notBefore === undefined || notBefore === null) return;
  if (typeof notBefore !== 'number' || notBefore > now + leeway) {
    throw new LaunchRejected('not-yet-valid', 'nbf is ahead or no number');
  }
}
