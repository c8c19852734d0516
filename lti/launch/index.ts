// The launch, check by check, in the order in which they run (Security Framework 5.1.1.5, 5.1.3;
// Core 5.3). Nothing of a token is read before its signature is good.
import { checkAlgorithm } from './check-algorithm.ts';
import { checkAudience } from './check-audience.ts';
import { checkAuthorizedParty } from './check-authorized-party.ts';
import { checkCriticalHeader } from './check-critical-header.ts';
import { checkDeepLinkingSettings } from './check-deep-linking-settings.ts';
import { checkDeployment } from './check-deployment.ts';
import { checkDeploymentId } from './check-deployment-id.ts';
import { checkExpiry } from './check-expiry.ts';
import { checkForUser } from './check-for-user.ts';
import { checkIdToken } from './check-id-token.ts';
import { checkIssuedAt } from './check-issued-at.ts';
import { checkIssuer } from './check-issuer.ts';
import { checkKeyId } from './check-key-id.ts';
import { checkMessage } from './check-message.ts';
import { checkMessageType } from './check-message-type.ts';
import { checkNonce } from './check-nonce.ts';
import { checkNotBefore } from './check-not-before.ts';
import { checkPlatformError } from './check-platform-error.ts';
import { checkRegistration } from './check-registration.ts';
import { checkResourceLink } from './check-resource-link.ts';
import { checkRoles } from './check-roles.ts';
import { checkSignature } from './check-signature.ts';
import { checkSubject } from './check-subject.ts';
import { checkTargetLinkUri } from './check-target-link-uri.ts';
import { checkVersion } from './check-version.ts';
import { claimNonce } from './claim-nonce.ts';
import { readLaunch } from './claims/read-launch.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import type { LtiLaunch } from './lti-launch.ts';
import type { LaunchRequest, LtiToolOptions } from './lti-tool-options.ts';
import { settleRegistration } from './settle-registration.ts';
import { checkBrowser } from './state/check-browser.ts';
import { checkState } from './state/check-state.ts';

const claimChecks: readonly ((evidence: LaunchEvidence) => void)[] = [
  checkIssuer,
  checkAudience,
  checkAuthorizedParty,
  checkExpiry,
  checkIssuedAt,
  checkNotBefore,
  checkNonce,
  checkMessage,
  checkVersion,
  checkMessageType,
  checkDeploymentId,
  checkTargetLinkUri,
  checkRoles,
  checkSubject,
  checkResourceLink,
  checkDeepLinkingSettings,
  checkForUser,
  checkDeployment,
];

const defaultLeewaySeconds = 60;

/**
 * Runs every check but the claim on the nonce (Security Framework 5.1.1.5 and 5.1.3; Core 5.3).
 * Nothing is written: the caller must claim `launch.nonce` once, for example in the statement that
 * stores the session, or call `completeLaunch` instead.
 *
 * @param request what was posted to the launch URL
 * @param options of the tool, one object for its lifetime
 * @throws LaunchRejected with the reason of the first check that fails
 */
export async function verifyLaunch(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<LtiLaunch> {
  checkPlatformError(request);
  const state = checkState(request, options);
  checkBrowser(state, request, options);
  const registration = await checkRegistration(state, options);
  const token = checkIdToken(request);
  checkAlgorithm(token.header, registration);
  checkCriticalHeader(token.header);
  const kid = checkKeyId(token.header);
  const claims = await checkSignature(token, kid, registration, options.keySets);

  const evidence: LaunchEvidence = {
    claims,
    registration: await settleRegistration(registration, claims, state.login, options),
    login: state.login,
    now: options.now().getTime() / 1000,
    leeway: options.leewaySeconds ?? defaultLeewaySeconds,
  };
  for (const check of claimChecks) check(evidence);
  return readLaunch(evidence);
}

/**
 * Runs every check, the last of which claims the nonce through the storage (Security Framework
 * 5.1.1.5 and 5.1.3; Core 5.3).
 *
 * @param request what was posted to the launch URL
 * @param options of the tool, one object for its lifetime
 * @throws LaunchRejected with the reason of the first check that fails
 */
export async function completeLaunch(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<LtiLaunch> {
  const launch = await verifyLaunch(request, options);
  await claimNonce(launch, options.storage);
  return launch;
}
