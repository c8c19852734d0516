import { KeyObject, verify } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { parseJson } from '../http/parse-json.ts';
import type { PlatformKeySets } from '../keys/platform-key-sets.ts';
import type { LtiRegistration } from '../lti-storage.ts';
import type { UnverifiedToken } from './check-id-token.ts';
import { isObject, type Claims } from './claims/claim-values.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Verifies the signature with the platform's key and reads the claims (Security Framework 5.1.3
 * steps 1 and 5).
 *
 * @throws LaunchRejected signature-invalid, id-token-malformed, or what `findKey` throws
 */
export async function checkSignature(
  token: UnverifiedToken,
  kid: string,
  registration: LtiRegistration,
  keySets: PlatformKeySets,
): Promise<Claims> {
  const key = await keySets.findKey(registration, kid);
  const [header = '', payload = '', signature = ''] = token.text.split('.');
  if (!isSignedBy(key, `${header}.${payload}`, signature)) {
    throw new LaunchRejected('signature-invalid', 'the signature is not of the platform’s key');
  }
  const claims = parseJson(Buffer.from(payload, 'base64url').toString());
  if (!isObject(claims)) {
    throw new LaunchRejected('id-token-malformed', 'the payload of the id_token is no JSON object');
  }
  return claims;
}

/**
 * Verifies RS256 or ES256, whichever the key was imported for (RFC 7518 3.3 and 3.4): the header's own
 * `alg` was compared with the registration's before. Done here and now, as the HMACs are: verifying
 * takes less than handing it to WebCrypto's threads and waiting for them.
 */
function isSignedBy(key: CryptoKey, signed: string, signature: string): boolean {
  const material = { key: keyObjectOf(key), dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', Buffer.from(signed), material, Buffer.from(signature, 'base64url'));
}

const made = new WeakMap<CryptoKey, KeyObject>();

function keyObjectOf(key: CryptoKey): KeyObject {
  const known = made.get(key);
  if (known !== undefined) return known;
  const keyObject = KeyObject.from(key);
  made.set(key, keyObject);
  return keyObject;
}
