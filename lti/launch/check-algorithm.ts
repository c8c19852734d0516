import type { ProtectedHeaderParameters } from 'jose';
import type { LtiRegistration } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Only the algorithm that the registration names, never the token's own choice (Security Framework
 * 5.1.3 step 5; RFC 8725 3.1).
 *
 * @throws LaunchRejected algorithm-not-allowed
 */
export function checkAlgorithm(
  header: ProtectedHeaderParameters,
  registration: LtiRegistration,
): void {
  const allowed = registration.idTokenAlgorithm ?? 'RS256';
  if (header.alg !== allowed) {
    throw new LaunchRejected('algorithm-not-allowed', `alg is not ${allowed}`);
  }
}
