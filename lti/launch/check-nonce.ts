import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * The nonce is the one that this very login gave out (Security Framework 5.1.3 step 9). That it is
 * used once only is for the claim, see `completeLaunch`.
 *
 * @throws LaunchRejected nonce-missing or nonce-mismatch
 */
export function checkNonce({ claims, login }: LaunchEvidence): void {
  const nonce = claims.nonce;
  if (typeof nonce !== 'string' || nonce.trim() === '') {
    throw new LaunchRejected('nonce-missing', 'the token has no nonce');
  }
  if (nonce !== login.nonce) {
    throw new LaunchRejected('nonce-mismatch', 'the nonce is not that of the login');
  }
}
