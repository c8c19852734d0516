import { readId } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Somebody is named. Without `sub` a launch is anonymous, which the standard allows and this tool
 * does not (Core 5.3.6.1); a whole number is taken for a text.
 *
 * @throws LaunchRejected anonymous-launch or subject-malformed
 */
export function checkSubject({ claims }: LaunchEvidence): void {
  const { sub } = claims;
  const isBlank = typeof sub === 'string' && sub.trim() === '';
  if (sub === undefined || sub === null || isBlank) {
    throw new LaunchRejected('anonymous-launch', 'sub is missing or blank');
  }
  const subject = readId(sub);
  if (subject === null || subject.length > 255) {
    throw new LaunchRejected('subject-malformed', 'sub is no text of at most 255 characters');
  }
}
