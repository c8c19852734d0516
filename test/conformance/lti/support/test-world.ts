// A tool and a platform in one process: logins begun, tokens signed, forms posted.
import { SignJWT, type JWTHeaderParameters } from 'jose';
import {
  beginLogin,
  createPlatformKeySets,
  type LaunchRequest,
  type LoginRedirect,
  type LtiRegistration,
  type LtiToolOptions,
} from '../../../../lti/index.ts';
import { resourceLinkClaims, type Claims } from './claims.ts';
import { createFetchDouble, type FetchDouble } from './fetch-double.ts';
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts';
import { platformKey, type PlatformKey } from './platform-keys.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const launchUrl = 'https://tool.example/lti/launch';
export const targetLinkUri = 'https://tool.example/open/course?unit=1';

export const exampleRegistration: LtiRegistration = {
  id: 'registration-1',
  tenantId: 'tenant-1',
  issuer: 'https://lms.example',
  clientId: 'client-1',
  authorizationEndpoint: 'https://lms.example/auth?site=3',
  tokenEndpoint: 'https://lms.example/token',
  tokenAudience: null,
  jwksUri: 'https://lms.example/jwks',
  scopes: [],
  deployments: [
    { deploymentId: '1', status: 'active' },
    { deploymentId: '2', status: 'pending' },
    { deploymentId: '3', status: 'disabled' },
  ],
  platformFamily: 'example',
};

export interface TestLogin {
  readonly redirect: LoginRedirect;
  readonly state: string;
  readonly nonce: string;
  readonly cookie: string;
}

/** What a test changes about an otherwise sound launch. `undefined` takes a member away. */
export interface LaunchChanges {
  readonly claims?: Claims;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: PlatformKey;
  readonly form?: Readonly<Record<string, unknown>>;
  readonly headers?: LaunchRequest['headers'];
}

export interface TestWorld {
  readonly clock: TestClock;
  readonly storage: MemoryStorage;
  readonly http: FetchDouble;
  readonly options: LtiToolOptions;
  /** The key set that the platform publishes. */
  jwks: { keys: readonly unknown[] };
  readonly login: (params?: Readonly<Record<string, unknown>>) => Promise<TestLogin>;
  readonly claimsFor: (login: TestLogin) => Claims;
  readonly sign: (claims: Claims, changes?: LaunchChanges) => Promise<string>;
  readonly request: (login: TestLogin, changes?: LaunchChanges) => Promise<LaunchRequest>;
}

export async function createTestWorld(
  registrations: readonly LtiRegistration[] = [exampleRegistration],
  keySets: { readonly timeoutSeconds?: number } = {},
): Promise<TestWorld> {
  const clock = createTestClock();
  const storage = createMemoryStorage(registrations);
  const http = createFetchDouble(() => Response.json(world.jwks));
  const usualKey = await platformKey('kid-1');
  const options: LtiToolOptions = {
    storage,
    keySets: createPlatformKeySets({ fetch: http.fetch, now: clock.now, ...keySets }),
    stateKeys: [new TextEncoder().encode('a state key of the tests, 32 bytes')],
    launchUrl,
    now: clock.now,
  };

  const world: TestWorld = {
    clock,
    storage,
    http,
    options,
    jwks: { keys: [usualKey.publicJwk] },
    async login(params = {}) {
      const redirect = await beginLogin(
        {
          iss: 'https://lms.example',
          login_hint: 'hint-5',
          target_link_uri: targetLinkUri,
          client_id: 'client-1',
          ...params,
        },
        options,
      );
      const query = new URL(redirect.redirectUrl).searchParams;
      const { name, value } = redirect.cookie;
      return {
        redirect,
        state: query.get('state') ?? '',
        nonce: query.get('nonce') ?? '',
        cookie: `${name}=${value}`,
      };
    },
    claimsFor: ({ nonce, redirect: { registration } }) =>
      resourceLinkClaims({
        issuer: registration.issuer,
        clientId: registration.clientId,
        deploymentId: '1',
        targetLinkUri,
        nonce,
        now: clock.seconds(),
      }),
    sign(claims, { header, key = usualKey } = {}) {
      const whole: Record<string, unknown> = { alg: key.alg, kid: key.kid, ...header };
      return new SignJWT(dropUndefined(claims))
        .setProtectedHeader(dropUndefined(whole) as JWTHeaderParameters)
        .sign(key.privateKey, { crit: { 'urn:example:extension': true } });
    },
    async request(login, changes = {}) {
      const claims = { ...world.claimsFor(login), ...changes.claims };
      const form = { id_token: await world.sign(claims, changes), state: login.state };
      return {
        form: { ...form, ...changes.form },
        headers: { cookie: login.cookie, ...changes.headers },
      };
    },
  };
  return world;
}

function dropUndefined(members: Claims): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
