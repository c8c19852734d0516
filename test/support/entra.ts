import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import type { TeamsConnectionSettings } from '../../src/contract/index.ts';

/** Teams' own client on the web, as Entra names it in `azp`. */
export const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** What a token says beside who it is; each may be wrong. */
export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: { readonly alg?: string; readonly kid?: string };
  readonly key?: CryptoKey | Uint8Array;
  /** Seconds since 1970 */
  readonly expiresAt?: number;
}

export interface Entra {
  /** What an administrator enters of it, switched on. */
  readonly settings: TeamsConnectionSettings;
  readonly url: string;
  readonly directoryId: string;
  readonly clientId: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** A token as Teams gets it for a person of the directory. */
  tokenFor(objectId: string, now: Date, changes?: TokenChanges): Promise<string>;
  /** From now on it answers nothing but errors, or answers again. */
  setDown(isDown: boolean): void;
  /** Signs with another key from now on, as Entra does every few weeks. */
  rollKey(): Promise<void>;
  close(): Promise<void>;
}

/** A stand-in for Entra on loopback: its keys, and the tokens that it signs with them. */
export async function startEntra(): Promise<Entra> {
  const directoryId = randomUUID();
  const clientId = randomUUID();
  const asked: string[] = [];
  let isDown = false;
  let keys = await makeKeys();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (isDown || request.url !== `/${directoryId}/discovery/v2.0/keys`) {
      response.writeHead(isDown ? 503 : 404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys: [keys.publicJwk] }));
  });
  // Longer than any pause between two calls of a test, so that no call meets a closing connection.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    settings: {
      directoryId,
      clientId,
      privacyUrl: 'https://intranet.example/privacy',
      termsUrl: 'https://intranet.example/terms',
      appId: null,
      isEnabled: true,
    },
    directoryId,
    clientId,
    asked,
    tokenFor(objectId, now, changes = {}) {
      const seconds = Math.floor(now.getTime() / 1000);
      const claims = {
        tid: directoryId,
        oid: objectId,
        ver: '2.0',
        scp: 'access_as_user',
        azp: teamsWebClient,
        preferred_username: 'somebody@example.com',
        ...changes.claims,
      };
      return new SignJWT({
        iss: `${url}/${directoryId}/v2.0`,
        aud: clientId,
        iat: seconds,
        nbf: seconds,
        exp: changes.expiresAt ?? seconds + 3600,
        ...claims,
      })
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: keys.kid, ...changes.header })
        .sign(changes.key ?? keys.privateKey);
    },
    setDown(next) {
      isDown = next;
    },
    async rollKey() {
      keys = await makeKeys();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function makeKeys() {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}
