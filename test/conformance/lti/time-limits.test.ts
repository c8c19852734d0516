import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import {
  createPlatformKeySets,
  createServiceTokens,
  fetchPlatformConfiguration,
  listMembers,
  registerTool,
  verifyLaunch,
  type LtiFetch,
} from '../../../lti/index.ts';
import { createFetchDouble, hang } from './support/fetch-double.ts';
import { exampleDeclaration, examplePlatform } from './support/registration-example.ts';
import { createServiceWorld, toolKey } from './support/service-world.ts';
import { createTestWorld } from './support/test-world.ts';

const now = (): Date => new Date('2026-03-02T09:00:00Z');

/** Everything in the library that waits for a platform, with the limits that it has by default. */
const waits: readonly [string, (fetch: LtiFetch) => Promise<unknown>][] = [
  [
    'Security Framework 6.3: a key set that never comes ends the launch',
    async (fetch) => {
      const world = await createTestWorld();
      const keySets = createPlatformKeySets({ fetch, now: world.clock.now });
      const request = await world.request(await world.login());
      return verifyLaunch(request, { ...world.options, keySets });
    },
  ],
  [
    'Security Framework 4.1: a token that never comes ends the request',
    (fetch) => {
      const { access } = createServiceWorld();
      const storage = { listSigningKeys: () => Promise.resolve([toolKey]) };
      const tokens = createServiceTokens({ fetch, now, storage });
      return tokens.obtain(access, access.registration.scopes);
    },
  ],
  [
    'NRPS 2.0 2: a service that never answers ends the call',
    (fetch) => {
      const { timeoutSeconds: _ofTheTests, ...access } = createServiceWorld().access;
      return listMembers({ ...access, fetch }, 'https://lms.example/members');
    },
  ],
  [
    'Dynamic Registration 1.0 3.4: a configuration that never comes ends the registration',
    (fetch) =>
      fetchPlatformConfiguration(
        { openidConfigurationUrl: 'https://lms.example/c', registrationToken: null },
        { fetch },
      ),
  ],
  [
    'Dynamic Registration 1.0 3.7: an answer that never comes ends the registration',
    (fetch) =>
      registerTool(
        { tool: exampleDeclaration, platform: examplePlatform, registrationToken: null },
        { fetch },
      ),
  ],
];

describe('a platform that does not answer', () => {
  for (const [title, wait] of waits) {
    test(`${title} after five seconds, not before`, async (t) => {
      const http = createFetchDouble(hang);
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const outcome = wait(http.fetch).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
      while (http.requests.length === 0) await setImmediate();
      t.mock.timers.tick(4999);
      assert.equal(await Promise.race([outcome, setImmediate('waiting')]), 'waiting');
      t.mock.timers.tick(1);
      assert.match(await outcome, /no answer within 5 s/);
    });
  }
});
