import { readText } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected issuer-mismatch (Security Framework 5.1.3 step 2) */
export function checkIssuer({ claims, registration }: LaunchEvidence): void {
  if (readText(claims.iss) !== registration.issuer.trim()) {
    throw new LaunchRejected('issuer-mismatch', 'iss is not the issuer of the registration');
  }
}
