import type { LtiStorage, NonceClaim } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { LtiLaunch } from './lti-launch.ts';

/**
 * Claims the nonce of a launch (Security Framework 5.1.3 step 9).
 *
 * @throws LaunchRejected nonce-replayed when somebody was there before
 */
export async function claimNonce(
  launch: LtiLaunch,
  storage: Pick<LtiStorage, 'claimNonce'>,
): Promise<void> {
  if (!(await storage.claimNonce(nonceClaimOf(launch)))) throw nonceReplayed();
}

/**
 * What is to be claimed (Security Framework 5.1.3 step 9), for a caller that does it in a statement
 * of its own. Throws nothing.
 *
 * @param launch from `verifyLaunch`
 */
export function nonceClaimOf(launch: LtiLaunch): NonceClaim {
  const { registration, nonce, expiresAt } = launch;
  return {
    tenantId: registration.tenantId,
    registrationId: registration.id,
    nonce,
    expiresAt,
  };
}

/**
 * The rejection for a caller whose own claim on the nonce failed (Security Framework 5.1.3 step 9):
 * to be thrown. Throws nothing itself.
 */
export function nonceReplayed(): LaunchRejected {
  return new LaunchRejected('nonce-replayed', 'the nonce was used before');
}
