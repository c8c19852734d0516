import { readText, readTexts } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * With more than one audience `azp` must be there, and where it is it must be us (Security
 * Framework 5.1.3 step 4).
 *
 * @throws LaunchRejected authorized-party-missing or authorized-party-mismatch
 */
export function checkAuthorizedParty({ claims, registration }: LaunchEvidence): void {
  const isAbsent = claims.azp === undefined || claims.azp === null;
  if (isAbsent && readTexts(claims.aud).length > 1) {
    throw new LaunchRejected('authorized-party-missing', 'several audiences and no azp');
  }
  if (!isAbsent && readText(claims.azp) !== registration.clientId) {
    throw new LaunchRejected('authorized-party-mismatch', 'azp is not our client_id');
  }
}
