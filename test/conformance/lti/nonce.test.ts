import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeLaunch, LaunchRejected, verifyLaunch } from '../../../lti/index.ts';
import { createTestWorld } from './support/test-world.ts';

describe('Security Framework 5.1.3 step 9: a nonce is used once', () => {
  test('of 50 launches with one token at once, one is accepted [nonce-at-once defect-nonce-race]', async () => {
    const world = await createTestWorld();
    const request = await world.request(await world.login());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => completeLaunch(request, world.options)),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    assert.equal(outcomes.length - refused.length, 1);
    assert.ok(
      refused.every(
        (error) => error instanceof LaunchRejected && error.reason === 'nonce-replayed',
      ),
    );
  });

  test('is claimed for its registration until its state expires', async () => {
    const world = await createTestWorld();
    const login = await world.login();
    await completeLaunch(await world.request(login), world.options);
    assert.deepEqual(world.storage.claims, [
      {
        tenantId: 'tenant-1',
        registrationId: 'registration-1',
        nonce: login.nonce,
        expiresAt: new Date('2026-03-02T09:10:00.000Z'),
      },
    ]);
  });

  test('is not claimed by a launch that fails, nor by verifyLaunch', async () => {
    const world = await createTestWorld();
    const login = await world.login();
    const unsound = await world.request(login, { claims: { iss: 'https://evil.example' } });
    await assert.rejects(completeLaunch(unsound, world.options));
    await verifyLaunch(await world.request(login), world.options);
    assert.deepEqual(world.storage.claims, []);
  });

  test('two tabs have a login each, and both launch [two-tabs defect-tabs]', async () => {
    const world = await createTestWorld();
    const [one, two] = [await world.login(), await world.login()];
    const headers = { cookie: `${one.cookie}; ${two.cookie}` };
    const second = await completeLaunch(await world.request(two, { headers }), world.options);
    const first = await completeLaunch(await world.request(one, { headers }), world.options);
    assert.notEqual(first.nonce, second.nonce);
  });
});
