import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions } from 'jose';
import type { Tool } from '../state/lms-state.ts';

type KeySet = ReturnType<typeof createRemoteJWKSet>;

const keySets = new Map<string, KeySet>();

function getKeySet(jwksUri: string): KeySet {
  const known = keySets.get(jwksUri);
  if (known) return known;
  const keySet = createRemoteJWKSet(new URL(jwksUri), { cooldownDuration: 1000 });
  keySets.set(jwksUri, keySet);
  return keySet;
}

/**
 * Verifies a JWT that a tool has signed, by the keys that the tool publishes. Keys are kept, and
 * fetched again when a token names one that is not among them.
 * @throws errors.JOSEError where the signature or a claim is not what it has to be
 */
export async function verifyToolJwt(
  tool: Tool,
  jwt: string,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(jwt, getKeySet(tool.jwksUri), {
    algorithms: ['RS256', 'ES256'],
    issuer: tool.clientId,
    requiredClaims: ['exp', 'iat'],
    maxTokenAge: '10 minutes',
    clockTolerance: 5,
    ...options,
  });
  return payload;
}
