import { readMessageType } from './check-message-type.ts';
import { readDeepLinking } from './claims/read-deep-linking.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected deep-linking-settings-missing (Deep Linking 4.4.1) */
export function checkDeepLinkingSettings({ claims }: LaunchEvidence): void {
  if (readMessageType(claims) !== 'LtiDeepLinkingRequest') return;
  if (readDeepLinking(claims) === null) {
    throw new LaunchRejected('deep-linking-settings-missing', 'there is no URL to return items to');
  }
}
