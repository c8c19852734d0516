import { importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { LmsState } from '../state/lms-state.ts';

const publicParts = ['kty', 'kid', 'alg', 'use', 'n', 'e'] as const;

/** The platform's JWKS: the public part of each key. */
export function listPublicKeys(state: LmsState): { keys: JWK[] } {
  return {
    keys: state.keys.map((key) => {
      const jwk: JWK = { kty: key.kty };
      for (const part of publicParts) {
        const value = key[part];
        if (typeof value === 'string') jwk[part] = value;
      }
      return jwk;
    }),
  };
}

/**
 * The key that new tokens are signed with.
 * @throws Error where the state holds no usable RSA key
 */
export async function loadSigningKey(state: LmsState): Promise<{ key: CryptoKey; kid: string }> {
  const jwk = state.keys[0];
  if (!jwk) throw new Error('The LMS has no signing key');
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('The LMS signing key is not an RSA key');
  return { key, kid: jwk.kid };
}
