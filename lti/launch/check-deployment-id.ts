import { claimNames } from './claim-names.ts';
import { readId } from './claims/claim-values.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * The deployment is named, and is the one for which the login was begun (Core 5.3.3 and 4.1.2).
 *
 * @throws LaunchRejected deployment-id-missing or deployment-mismatch
 */
export function checkDeploymentId({ claims, login }: LaunchEvidence): void {
  const deploymentId = readId(claims[claimNames.deploymentId]);
  if (deploymentId === null) {
    throw new LaunchRejected('deployment-id-missing', 'the deployment id is missing');
  }
  if (login.deploymentId !== null && deploymentId !== login.deploymentId) {
    throw new LaunchRejected('deployment-mismatch', 'the deployment is not that of the login');
  }
}
