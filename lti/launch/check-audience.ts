import { readTexts } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected audience-mismatch (Security Framework 5.1.3 step 3) */
export function checkAudience({ claims, registration }: LaunchEvidence): void {
  if (!readTexts(claims.aud).includes(registration.clientId)) {
    throw new LaunchRejected('audience-mismatch', 'aud does not hold our client_id');
  }
}
