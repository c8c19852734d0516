import { claimNames } from './claim-names.ts';
import { readText } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * The signed target is the one for which the login was begun, up to its query (Core 5.3.4). The
 * login's own was on the tool's origin, so this one is.
 *
 * @throws LaunchRejected target-link-uri-missing or target-link-uri-mismatch
 */
export function checkTargetLinkUri({ claims, login }: LaunchEvidence): void {
  const target = readText(claims[claimNames.targetLinkUri]);
  if (target === null) {
    throw new LaunchRejected('target-link-uri-missing', 'the target link URI is missing');
  }
  const url = URL.parse(target);
  if (url === null || url.origin + url.pathname !== login.target) {
    throw new LaunchRejected('target-link-uri-mismatch', 'the target is not that of the login');
  }
}
