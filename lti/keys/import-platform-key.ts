import { importJWK, type CryptoKey, type JWK } from 'jose';
import { LaunchRejected } from '../launch/launch-rejected.ts';
import type { LtiRegistration } from '../lti-storage.ts';

/**
 * Makes a verification key of the one entry that a kid leads to (RFC 7517 4). Only the public
 * members are read, and only of the kind that the registration's algorithm needs.
 *
 * @throws LaunchRejected key-unknown, key-ambiguous or key-unusable
 */
export async function importPlatformKey(
  candidates: readonly JWK[],
  registration: LtiRegistration,
): Promise<CryptoKey> {
  const [jwk, ...others] = candidates;
  if (jwk === undefined) {
    throw new LaunchRejected('key-unknown', 'the kid is not in the key set of the platform');
  }
  if (others.length > 0) {
    throw new LaunchRejected('key-ambiguous', 'the key set holds several keys under this kid');
  }
  const algorithm = registration.idTokenAlgorithm ?? 'RS256';
  if (
    (jwk.use !== undefined && jwk.use !== 'sig') ||
    (jwk.alg !== undefined && jwk.alg !== algorithm) ||
    (jwk.key_ops !== undefined && !jwk.key_ops.includes('verify'))
  ) {
    throw new LaunchRejected('key-unusable', `the key is not for verifying ${algorithm}`);
  }
  const key = await importPublicMembers(jwk, algorithm);
  if ('modulusLength' in key.algorithm && Number(key.algorithm.modulusLength) < 2048) {
    throw new LaunchRejected('key-unusable', 'the RSA key is shorter than 2048 bits');
  }
  return key;
}

async function importPublicMembers(jwk: JWK, algorithm: 'RS256' | 'ES256'): Promise<CryptoKey> {
  try {
    const { n, e, x, y } = jwk;
    const members =
      algorithm === 'RS256' ? { kty: 'RSA', n, e } : { kty: 'EC', crv: 'P-256', x, y };
    const key = await importJWK(members as JWK, algorithm);
    if (!(key instanceof Uint8Array)) return key;
  } catch (cause) {
    throw new LaunchRejected('key-unusable', `the key is no ${algorithm} key`, { cause });
  }
  throw new LaunchRejected('key-unusable', `the key is no ${algorithm} key`);
}
