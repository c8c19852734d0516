import { randomUUID } from 'node:crypto';
import { generateKeyPair } from 'jose';
import type { TeamsRefusal } from '../../../src/contract/index.ts';
import type { Entra, TokenChanges } from '../../support/entra.ts';

const secondsFrom = (now: Date, seconds: number): number =>
  Math.floor(now.getTime() / 1000) + seconds;

/** Tokens that are wrong in one thing, sound in the rest, and what each is refused for. */
export const wrongTokens: readonly (readonly [
  title: string,
  refusal: TeamsRefusal,
  changes: (entra: Entra, now: Date) => TokenChanges | Promise<TokenChanges>,
])[] = [
  [
    'issued by another directory',
    'tenant',
    (entra) => ({ claims: { iss: `${entra.url}/${randomUUID()}/v2.0` } }),
  ],
  [
    'issued by Entra for version 1',
    'tenant',
    (entra) => ({ claims: { iss: `https://sts.windows.net/${entra.directoryId}/` } }),
  ],
  ['of a person of another directory', 'tenant', () => ({ claims: { tid: randomUUID() } })],
  ['without a directory', 'tenant', () => ({ claims: { tid: undefined } })],
  ['for another app', 'audience', () => ({ claims: { aud: randomUUID() } })],
  [
    'for the app’s URI in place of its id',
    'audience',
    (entra) => ({ claims: { aud: `api://mentoring.example/${entra.clientId}` } }),
  ],
  ['asked for by another client', 'client', () => ({ claims: { azp: randomUUID() } })],
  ['asked for by no client', 'client', () => ({ claims: { azp: undefined } })],
  ['of version 1.0', 'version', () => ({ claims: { ver: '1.0' } })],
  ['of no version', 'version', () => ({ claims: { ver: undefined } })],
  ['with another scope', 'scope', () => ({ claims: { scp: 'User.Read' } })],
  ['with a scope that only begins alike', 'scope', () => ({ claims: { scp: 'access_as_user2' } })],
  [
    'of an app, with roles and no scope',
    'scope',
    () => ({ claims: { scp: undefined, roles: ['access_as_user'] } }),
  ],
  ['without an object id', 'identity', () => ({ claims: { oid: undefined } })],
  [
    'with an object id that is none',
    'identity',
    () => ({ claims: { oid: 'somebody@example.com' } }),
  ],
  ['not valid yet', 'expired', (_entra, now) => ({ claims: { nbf: secondsFrom(now, 3600) } })],
  ['expired', 'expired', (_entra, now) => ({ expiresAt: secondsFrom(now, -120) })],
  ['without an expiry', 'expired', () => ({ claims: { exp: undefined } })],
  [
    'signed with a shared secret',
    'algorithm',
    () => ({ header: { alg: 'HS256' }, key: Buffer.alloc(32, 1) }),
  ],
  [
    'signed with another algorithm of the same key type',
    'algorithm',
    async () => ({
      header: { alg: 'PS256' },
      key: (await generateKeyPair('PS256')).privateKey,
    }),
  ],
  [
    'signed with another key under the directory’s key id',
    'signature',
    async () => ({ key: (await generateKeyPair('RS256')).privateKey }),
  ],
  [
    'signed with a key that nobody knows',
    'key',
    async () => ({
      header: { kid: 'unknown' },
      key: (await generateKeyPair('RS256')).privateKey,
    }),
  ],
];
