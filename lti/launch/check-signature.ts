import { compactVerify, errors } from 'jose';
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
  const claims = parseJson(new TextDecoder().decode(await verify(token, key)));
  if (!isObject(claims)) {
    throw new LaunchRejected('id-token-malformed', 'the payload of the id_token is no JSON object');
  }
  return claims;
}

async function verify(
  token: UnverifiedToken,
  key: Awaited<ReturnType<PlatformKeySets['findKey']>>,
): Promise<Uint8Array> {
  try {
    return (await compactVerify(token.text, key)).payload;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new LaunchRejected('signature-invalid', error.code);
  }
}
