import { claimNames } from './claim-names.ts';
import { readMessageType } from './check-message-type.ts';
import { readId, readObject } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected resource-link-id-missing (Core 5.3.5) */
export function checkResourceLink({ claims }: LaunchEvidence): void {
  if (readMessageType(claims) !== 'LtiResourceLinkRequest') return;
  if (readId(readObject(claims[claimNames.resourceLink]).id) === null) {
    throw new LaunchRejected('resource-link-id-missing', 'the resource link has no id');
  }
}
