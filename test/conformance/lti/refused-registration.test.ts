import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findRefusedRegistration } from '../../../lti/index.ts';
import { createTestWorld, exampleRegistration, targetLinkUri } from './support/test-world.ts';

const login = {
  iss: 'https://lms.example',
  client_id: 'client-1',
  login_hint: 'hint',
  target_link_uri: targetLinkUri,
};

describe('whose a refused login or launch was', () => {
  test('a launch is known by its state, also when it is too old', async () => {
    const world = await createTestWorld();
    const { form } = await world.request(await world.login());
    world.clock.advance(3600);
    assert.equal((await findRefusedRegistration(form, world.options))?.id, 'registration-1');
  });

  test('a state that is not ours tells nothing, whatever else is said', async () => {
    const world = await createTestWorld();
    for (const state of ['', 'a.b', `${'A'.repeat(40)}.${'A'.repeat(43)}`, ['x', 'y']]) {
      assert.equal(await findRefusedRegistration({ ...login, state }, world.options), null);
    }
  });

  test('a login is known by issuer, client and deployment, where they lead to one', async () => {
    const second = {
      ...exampleRegistration,
      id: 'registration-2',
      deployments: [{ deploymentId: 'b', status: 'active' as const }],
    };
    const one = await createTestWorld();
    assert.equal((await findRefusedRegistration(login, one.options))?.id, 'registration-1');
    assert.equal(await findRefusedRegistration({ ...login, iss: 'https://x' }, one.options), null);
    assert.equal(await findRefusedRegistration({}, one.options), null);
    const two = await createTestWorld([exampleRegistration, second]);
    assert.equal(await findRefusedRegistration(login, two.options), null);
    const state = (await two.login()).state;
    assert.equal(await findRefusedRegistration({ state }, two.options), null);
    const named = { ...login, lti_deployment_id: 'b' };
    assert.equal((await findRefusedRegistration(named, two.options))?.id, 'registration-2');
  });
});
