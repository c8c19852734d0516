import { claimNames } from './claim-names.ts';
import { readText, type Claims } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';
import { messageTypes, type LtiMessageType } from './lti-launch.ts';

/** @throws LaunchRejected message-type-missing or message-type-unsupported (Core 5.3.1) */
export function checkMessageType({ claims }: LaunchEvidence): void {
  if (readText(claims[claimNames.messageType]) === null) {
    throw new LaunchRejected('message-type-missing', 'the message type is missing');
  }
  if (readMessageType(claims) === null) {
    throw new LaunchRejected('message-type-unsupported', 'the message type is not one of ours');
  }
}

/** The message type, or null when it is missing or not one of ours. */
export function readMessageType(claims: Claims): LtiMessageType | null {
  const type = readText(claims[claimNames.messageType]);
  return messageTypes.find((known) => known === type) ?? null;
}
