import { claimNames } from './claim-names.ts';
import { readText } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** @throws LaunchRejected version-missing or version-unsupported (Core 5.3.2) */
export function checkVersion({ claims }: LaunchEvidence): void {
  const version = readText(claims[claimNames.version]);
  if (version === null) throw new LaunchRejected('version-missing', 'the version is missing');
  if (version !== '1.3.0') {
    throw new LaunchRejected('version-unsupported', 'the version is not 1.3.0');
  }
}
