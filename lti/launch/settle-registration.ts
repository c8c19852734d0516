import type { LtiRegistration } from '../lti-storage.ts';
import { claimNames } from './claim-names.ts';
import { readId, type Claims } from './claims/claim-values.ts';
import type { LtiToolOptions } from './lti-tool-options.ts';
import { isAlike, pickRegistration } from './pick-registration.ts';
import type { LoginState } from './state/state-token.ts';

/**
 * Where the login was for one of several registrations that are alike, the deployment that the
 * platform signed says which one (Core 3.1.3).
 *
 * @param registration by which the token was verified
 * @throws LaunchRejected registration-ambiguous where none of them knows the deployment, or
 *   registration-disabled
 */
export async function settleRegistration(
  registration: LtiRegistration,
  claims: Claims,
  login: LoginState,
  options: LtiToolOptions,
): Promise<LtiRegistration> {
  const deploymentId = readId(claims[claimNames.deploymentId]);
  if (!login.isOneOfSeveral || deploymentId === null) return registration;
  const { issuer, clientId } = registration;
  const found = await options.storage.findRegistrations(issuer, clientId);
  const alike = found.filter((other) => isAlike(other, registration));
  return pickRegistration(alike, deploymentId);
}
