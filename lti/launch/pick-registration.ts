import type { LtiRegistration } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Picks the one registration that a login is for. Where several share issuer and client (one central
 * registration, or self-hosted sites under one issuer) the deployment decides.
 *
 * @throws LaunchRejected registration-unknown or registration-ambiguous
 */
export function pickRegistration(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LtiRegistration {
  const [first, ...others] = candidates;
  if (first === undefined) {
    throw new LaunchRejected('registration-unknown', 'no registration of this issuer and client');
  }
  if (others.length === 0) return first;
  const [match, ...more] = candidates.filter(({ deployments }) =>
    deployments.some((deployment) => deployment.deploymentId === deploymentId),
  );
  if (match !== undefined && more.length === 0) return match;
  throw new LaunchRejected(
    'registration-ambiguous',
    `${candidates.length} registrations fit and the deployment does not tell them apart`,
  );
}
