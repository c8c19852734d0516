import { base64url, CompactSign, SignJWT } from 'jose';
import { verifyLaunch, type LaunchRejectionReason } from '../../../../lti/index.ts';
import { hang, type Answer } from '../support/fetch-double.ts';
import { platformKey } from '../support/platform-keys.ts';
import { launchCase, type RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld, type TestWorld } from '../support/test-world.ts';

const section = 'Security Framework 5.1.3:';

/** A sound launch at a platform whose key set is not. */
function keySetCase(
  reason: LaunchRejectionReason,
  title: string,
  prepare: (world: TestWorld) => void | Promise<void>,
): RejectionCase {
  return launchCase(reason, title, async (world) => {
    await prepare(world);
    return {};
  });
}

function answerCase(title: string, answer: Answer): RejectionCase {
  return {
    reason: 'platform-keys-unavailable',
    title: `Security Framework 6.3: ${title}`,
    async attempt() {
      const world = await createTestWorld(undefined, { timeoutSeconds: 0.05 });
      world.http.answer = answer;
      return verifyLaunch(await world.request(await world.login()), world.options);
    },
  };
}

async function withPublicMembers(members: Readonly<Record<string, unknown>>): Promise<unknown> {
  return { ...(await platformKey('kid-1')).publicJwk, ...members };
}

export const signatureCases: readonly RejectionCase[] = [
  launchCase('algorithm-not-allowed', `${section} alg none [alg-none]`, async (world, login) => {
    const [, payload = ''] = (await world.sign(world.claimsFor(login))).split('.');
    const header = base64url.encode('{"alg":"none","kid":"kid-1"}');
    return { form: { id_token: `${header}.${payload}.` } };
  }),
  launchCase(
    'algorithm-not-allowed',
    `${section} HS256 with the public key as secret [alg-hs256]`,
    async (world, login) => {
      const secret = new TextEncoder().encode(JSON.stringify(world.jwks));
      const token = await new SignJWT({ ...world.claimsFor(login) })
        .setProtectedHeader({ alg: 'HS256', kid: 'kid-1' })
        .sign(secret);
      return { form: { id_token: token } };
    },
  ),
  launchCase('algorithm-not-allowed', `${section} RS384 [alg-rs384]`, async (world) => {
    const key = await platformKey('kid-384', 'RS384');
    world.jwks = { keys: [key.publicJwk] };
    return { key };
  }),
  launchCase('algorithm-not-allowed', `${section} ES256 that was not agreed on`, async (world) => {
    const key = await platformKey('kid-es', 'ES256');
    world.jwks = { keys: [key.publicJwk] };
    return { key };
  }),
  launchCase(
    'critical-header-unknown',
    'RFC 7515 4.1.11: a critical extension [defect-crit]',
    () => ({
      header: { crit: ['urn:example:extension'], 'urn:example:extension': 1 },
    }),
  ),
  launchCase('key-id-missing', `${section} no kid [guide-1]`, () => ({
    header: { kid: undefined },
  })),
  launchCase('key-id-missing', `${section} an empty kid`, () => ({ header: { kid: '' } })),
  launchCase('key-unknown', `${section} a kid that is not in the set [guide-2]`, () => ({
    header: { kid: 'kid-unknown' },
  })),
  keySetCase(
    'key-ambiguous',
    'RFC 7517 4.5: two keys under one kid [duplicate-kid]',
    async (world) => {
      const other = await platformKey('other');
      world.jwks = { keys: [...world.jwks.keys, { ...other.publicJwk, kid: 'kid-1' }] };
    },
  ),
  keySetCase('key-unusable', 'RFC 7517 4.2: a key for encryption', async (world) => {
    world.jwks = { keys: [await withPublicMembers({ use: 'enc' })] };
  }),
  keySetCase('key-unusable', 'RFC 7517 4.4: a key for another algorithm', async (world) => {
    world.jwks = { keys: [await withPublicMembers({ alg: 'RS512' })] };
  }),
  keySetCase('key-unusable', 'RFC 7517 4.1: a symmetric key', (world) => {
    world.jwks = { keys: [{ kty: 'oct', kid: 'kid-1', k: 'c2VjcmV0' }] };
  }),
  keySetCase('key-unusable', 'RFC 7518 3.3: an RSA key of 1024 bits', async (world) => {
    const pair = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 1024,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
      true,
      ['sign', 'verify'],
    );
    const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
    world.jwks = { keys: [{ kty: 'RSA', kid: 'kid-1', n: jwk.n, e: jwk.e }] };
  }),
  launchCase('signature-invalid', `${section} another key under the same kid`, async () => ({
    key: { ...(await platformKey('other')), kid: 'kid-1' },
  })),
  launchCase(
    'signature-invalid',
    `${section} claims changed after signing`,
    async (world, login) => {
      const [header = '', , signature = ''] = (await world.sign(world.claimsFor(login))).split('.');
      const payload = base64url.encode(JSON.stringify({ ...world.claimsFor(login), sub: '2' }));
      return { form: { id_token: `${header}.${payload}.${signature}` } };
    },
  ),
  launchCase('id-token-malformed', 'RFC 7519 7.2: a signed payload that is a list', async () => {
    const key = await platformKey('kid-1');
    const token = await new CompactSign(new TextEncoder().encode('[1]'))
      .setProtectedHeader({ alg: 'RS256', kid: 'kid-1' })
      .sign(key.privateKey);
    return { form: { id_token: token } };
  }),
  answerCase('a key set that never comes [platform-broken defect-hanging-keys]', hang),
  answerCase(
    'a key set whose body never ends [platform-broken]',
    () => new Response(new ReadableStream()),
  ),
  answerCase(
    'a page of HTML for a key set [platform-broken]',
    () => new Response('<html>Sign in</html>'),
  ),
  answerCase('JSON that is no key set [platform-broken]', () => Response.json({ key: [] })),
  answerCase(
    'an error for a key set [platform-broken]',
    () => new Response('{"keys":[]}', { status: 503 }),
  ),
  answerCase('a key set of more than 256 KiB [platform-broken]', () =>
    Response.json({ keys: [], padding: 'x'.repeat(300_000) }),
  ),
  answerCase('no connection [platform-broken]', () => Promise.reject(new TypeError('refused'))),
];
