import { readMessageType } from './check-message-type.ts';
import { readForUser } from './claims/read-for-user.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected for-user-missing (Submission Review 4.4) */
export function checkForUser({ claims }: LaunchEvidence): void {
  if (readMessageType(claims) !== 'LtiSubmissionReviewRequest') return;
  if (readForUser(claims) === null) {
    throw new LaunchRejected('for-user-missing', 'the person whose submission it is is not named');
  }
}
