import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { LaunchRejected, verifyLaunch } from '../../../lti/index.ts';
import { expectRejection } from './support/expect-rejection.ts';
import { hang } from './support/fetch-double.ts';
import { platformKey } from './support/platform-keys.ts';
import { createTestWorld, type LaunchChanges, type TestWorld } from './support/test-world.ts';

async function launch(world: TestWorld, changes: LaunchChanges = {}): Promise<string> {
  const request = await world.request(await world.login(), changes);
  return (await verifyLaunch(request, world.options)).subject;
}

async function floodWithUnknownKids(world: TestWorld, count: number): Promise<void> {
  const requests = await Promise.all(
    Array.from({ length: count }, async (_, index) =>
      world.request(await world.login(), { header: { kid: `junk-${index}` } }),
    ),
  );
  const outcomes = await Promise.allSettled(
    requests.map((request) => verifyLaunch(request, world.options)),
  );
  const reasons = outcomes.map((outcome) =>
    outcome.status === 'rejected' && outcome.reason instanceof LaunchRejected
      ? outcome.reason.reason
      : 'accepted',
  );
  assert.deepEqual(new Set(reasons), new Set(['key-unknown']));
}

describe('Security Framework 6.3: the key set of a platform', () => {
  test('is fetched once for many launches [defect-key-set-fetches]', async () => {
    const world = await createTestWorld();
    for (let count = 0; count < 5; count += 1) await launch(world);
    assert.equal(world.http.requests.length, 1);
  });

  test('is fetched once by many launches at once', async () => {
    const world = await createTestWorld();
    const { answer } = world.http;
    world.http.answer = async (request) => {
      await setTimeout(50);
      return answer(request);
    };
    await Promise.all(Array.from({ length: 50 }, () => launch(world)));
    assert.equal(world.http.requests.length, 1);
  });

  test('200 unknown kids at once cause one fetch, and one more per cooldown [defect-kid-flood]', async () => {
    const world = await createTestWorld();
    await floodWithUnknownKids(world, 200);
    assert.equal(world.http.requests.length, 1);
    world.clock.advance(59);
    await floodWithUnknownKids(world, 20);
    assert.equal(world.http.requests.length, 1);
    world.clock.advance(1);
    await floodWithUnknownKids(world, 200);
    assert.equal(world.http.requests.length, 2);
  });

  test('an unknown kid does not spoil the keys that are known', async () => {
    const world = await createTestWorld();
    await floodWithUnknownKids(world, 3);
    assert.equal(await launch(world), '5');
    assert.equal(world.http.requests.length, 1);
  });

  test('6.4: a new key of the platform is found at its first use', async () => {
    const world = await createTestWorld();
    await launch(world);
    const key = await platformKey('kid-2');
    world.jwks = { keys: [...world.jwks.keys, key.publicJwk] };
    world.clock.advance(60);
    assert.equal(await launch(world, { key }), '5');
    assert.equal(world.http.requests.length, 2);
  });

  test('a key that the platform withdrew is refused after an hour', async () => {
    const world = await createTestWorld();
    await launch(world);
    world.jwks = { keys: [] };
    world.clock.advance(3600);
    await expectRejection('key-unknown', launch(world));
  });

  test('a platform out of reach is asked again after ten seconds, not before', async () => {
    const world = await createTestWorld();
    const answer = world.http.answer;
    world.http.answer = () => new Response('', { status: 503 });
    await expectRejection('platform-keys-unavailable', launch(world));
    await expectRejection('platform-keys-unavailable', launch(world));
    assert.equal(world.http.requests.length, 1);
    world.http.answer = answer;
    world.clock.advance(10);
    assert.equal(await launch(world), '5');
  });

  test('known keys serve while the platform is out of reach, for six hours', async () => {
    const world = await createTestWorld(undefined, { timeoutSeconds: 0.02 });
    await launch(world);
    world.http.answer = hang;
    world.clock.advance(3 * 3600);
    assert.equal(await launch(world), '5');
    world.clock.advance(3 * 3600 + 1);
    await expectRejection('platform-keys-unavailable', launch(world));
  });

  test('a changed address of the key set is used at once', async () => {
    const world = await createTestWorld();
    await launch(world);
    const [registration] = world.storage.registrations;
    assert.ok(registration !== undefined);
    world.storage.registrations[0] = { ...registration, jwksUri: 'https://lms.example/jwks-2' };
    assert.equal(await launch(world), '5');
    assert.equal(world.http.requests[1]?.url.pathname, '/jwks-2');
  });

  test('entries that are no keys do not spoil the set', async () => {
    const world = await createTestWorld();
    const odd = [null, 'x', { kty: 'RSA' }, { kid: 7, kty: 'RSA' }, { kty: 'new', kid: 'z' }];
    world.jwks = { keys: [...odd, ...world.jwks.keys] };
    assert.equal(await launch(world), '5');
  });
});
