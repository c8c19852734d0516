import type { LtiRegistration } from '../lti-storage.ts';
import { checkIsEnabled } from './check-registration.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Picks the one registration that a login is for. Where several share issuer and client (one central
 * registration, or self-hosted sites under one issuer) the deployment decides.
 *
 * @throws LaunchRejected registration-unknown, registration-ambiguous or registration-disabled
 */
export function pickRegistration(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LtiRegistration {
  const registration = pickOne(candidates, deploymentId);
  checkIsEnabled(registration);
  return registration;
}

function pickOne(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LtiRegistration {
  const [first, ...others] = candidates;
  if (first === undefined) {
    throw new LaunchRejected('registration-unknown', 'no registration of this issuer and client');
  }
  if (others.length === 0) return first;
  const knowing = candidates.filter(({ deployments }) =>
    deployments.some((known) => known.deploymentId === deploymentId),
  );
  // One that has let the deployment in comes before one that has it waiting or switched off.
  const letting = knowing.filter(({ deployments }) =>
    deployments.some((known) => known.deploymentId === deploymentId && known.status === 'active'),
  );
  const [match, ...more] = letting.length > 0 ? letting : knowing;
  if (match !== undefined && more.length === 0) return match;
  throw new LaunchRejected(
    'registration-ambiguous',
    `${candidates.length} registrations fit and the deployment does not tell them apart`,
  );
}
