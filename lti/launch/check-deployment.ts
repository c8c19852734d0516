import { claimNames } from './claim-names.ts';
import { readId } from './claims/claim-values.ts';
import { readPlatform } from './claims/read-place.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * The deployment is one that was let in (Core 3.1.3 and 5.3.3). The rejection names it, so that an
 * administrator can be asked about one that is new.
 *
 * @throws LaunchRejected deployment-unknown, deployment-pending or deployment-disabled
 */
export function checkDeployment({ claims, registration }: LaunchEvidence): void {
  const deploymentId = readId(claims[claimNames.deploymentId]) ?? '';
  const known = registration.deployments.find((one) => one.deploymentId === deploymentId);
  if (known?.status === 'active') return;
  const deployment = {
    registrationId: registration.id,
    tenantId: registration.tenantId,
    deploymentId,
    platform: readPlatform(claims),
  };
  throw new LaunchRejected(
    known === undefined ? 'deployment-unknown' : `deployment-${known.status}`,
    `deployment of registration ${registration.id} is ${known?.status ?? 'not known'}`,
    { deployment },
  );
}
