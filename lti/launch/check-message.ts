import { claimPrefix } from './claim-names.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected not-an-lti-message when no claim of LTI is there (guide cases 5 and 6) */
export function checkMessage({ claims }: LaunchEvidence): void {
  if (!Object.keys(claims).some((name) => name.startsWith(claimPrefix))) {
    throw new LaunchRejected('not-an-lti-message', 'the token has no claim of LTI');
  }
}
