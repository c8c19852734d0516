import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeLaunch, verifyLaunch, type LtiRegistration } from '../../../lti/index.ts';
import { claim } from './support/claims.ts';
import { expectRejection } from './support/expect-rejection.ts';
import { createTestWorld, exampleRegistration, launchUrl } from './support/test-world.ts';

describe('Security Framework 5.1.1.2: the authorization request', () => {
  test('holds exactly what the platform needs, its own query kept [moodle-auth-request]', async () => {
    const world = await createTestWorld();
    const { redirect, state, nonce } = await world.login({
      login_hint: ' hint&5 ',
      lti_message_hint: '{"cmid":5,"launchid":"x"}',
    });
    const url = new URL(redirect.redirectUrl);
    assert.equal(url.origin + url.pathname, 'https://lms.example/auth');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      site: '3',
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: 'client-1',
      redirect_uri: launchUrl,
      login_hint: ' hint&5 ',
      lti_message_hint: '{"cmid":5,"launchid":"x"}',
      state,
      nonce,
    });
  });

  test('has no lti_message_hint where none came', async () => {
    const { redirect } = await (await createTestWorld()).login();
    assert.equal(new URL(redirect.redirectUrl).searchParams.has('lti_message_hint'), false);
  });

  test('has a state and a nonce of its own each time', async () => {
    const world = await createTestWorld();
    const logins = await Promise.all(Array.from({ length: 20 }, () => world.login()));
    assert.equal(new Set(logins.map(({ state }) => state)).size, 20);
    assert.equal(new Set(logins.map(({ nonce }) => nonce)).size, 20);
    assert.equal(new Set(logins.map(({ cookie }) => cookie.split('=')[0])).size, 20);
  });

  test('reads a registration and writes nothing; the launch writes a nonce [nothing-at-login]', async () => {
    const world = await createTestWorld();
    const login = await world.login();
    assert.deepEqual(world.storage.asked, ['findRegistrations']);
    await completeLaunch(await world.request(login), world.options);
    assert.deepEqual(world.storage.asked.slice(1), ['findRegistration', 'claimNonce']);
  });
});

describe('Security Framework 5.1.1.1: which registration a login is for', () => {
  const second: LtiRegistration = {
    ...exampleRegistration,
    id: 'registration-2',
    tenantId: 'tenant-2',
    deployments: [{ deploymentId: 'b', status: 'active' }],
  };

  test('without client_id the only one of the issuer', async () => {
    const { redirect } = await (await createTestWorld()).login({ client_id: undefined });
    assert.equal(redirect.registration.id, 'registration-1');
  });

  test('the deployment tells tenants of one central client apart', async () => {
    const world = await createTestWorld([exampleRegistration, second]);
    const { redirect } = await world.login({ lti_deployment_id: 'b' });
    assert.equal(redirect.registration.tenantId, 'tenant-2');
  });

  test('a tenant that lets the deployment in comes before one that switched it off', async () => {
    const off = {
      ...second,
      id: 'registration-3',
      tenantId: 'tenant-3',
      deployments: [{ deploymentId: 'b', status: 'disabled' as const }],
    };
    for (const registrations of [
      [off, second],
      [second, off],
    ]) {
      const world = await createTestWorld(registrations);
      const { redirect } = await world.login({ lti_deployment_id: 'b' });
      assert.equal(redirect.registration.tenantId, 'tenant-2');
    }
  });

  test('a login that names no deployment is settled by the token, where all else is alike', async () => {
    const world = await createTestWorld([exampleRegistration, second]);
    const launchFrom = async (deploymentId: string) => {
      const claims = { [claim.deploymentId]: deploymentId };
      return completeLaunch(await world.request(await world.login(), { claims }), world.options);
    };
    assert.equal((await launchFrom('b')).registration.tenantId, 'tenant-2');
    assert.equal((await launchFrom('1')).registration.tenantId, 'tenant-1');
    assert.deepEqual(
      world.storage.claims.map(({ tenantId }) => tenantId),
      ['tenant-2', 'tenant-1'],
    );
    await expectRejection('registration-ambiguous', launchFrom('nobody knows it'));
  });

  test('but not where keys or clients differ', async () => {
    for (const changes of [{ jwksUri: 'https://lms.example/other' }, { clientId: 'client-2' }]) {
      const world = await createTestWorld([exampleRegistration, { ...second, ...changes }]);
      await expectRejection('registration-ambiguous', world.login({ client_id: undefined }));
    }
  });

  test('where keys differ, the registration whose keys were proved first', async () => {
    const [early, late] = [new Date('2026-01-01'), new Date('2026-02-01')];
    const other = { ...second, jwksUri: 'https://elsewhere.example/keys' };
    const loginWith = async (first: Date | null, later: Date | null) => {
      const world = await createTestWorld([
        { ...other, confirmedAt: later },
        { ...exampleRegistration, confirmedAt: first },
      ]);
      return (await world.login()).redirect.registration.id;
    };
    assert.equal(await loginWith(early, null), 'registration-1');
    assert.equal(await loginWith(early, late), 'registration-1');
    assert.equal(await loginWith(late, early), 'registration-2');
    await expectRejection('registration-ambiguous', loginWith(null, null));
  });

  test('proved keys decide nothing between two clients', async () => {
    const other = { ...second, clientId: 'client-2', confirmedAt: new Date('2026-01-01') };
    const world = await createTestWorld([exampleRegistration, other]);
    await expectRejection('registration-ambiguous', world.login({ client_id: undefined }));
  });

  test('the client tells registrations of one issuer apart [canvas-shared-issuer]', async () => {
    const other = { ...second, clientId: 'client-2' };
    const world = await createTestWorld([exampleRegistration, other]);
    const { redirect } = await world.login({ client_id: 'client-2' });
    assert.equal(redirect.registration.id, 'registration-2');
  });
});

describe('state keys', () => {
  test('a state of the previous key is good while that key is kept [state-key-rotation]', async () => {
    const world = await createTestWorld();
    const request = await world.request(await world.login());
    const stateKeys = [new Uint8Array(32).fill(1), ...world.options.stateKeys] as const;
    const launch = await verifyLaunch(request, { ...world.options, stateKeys });
    assert.equal(launch.subject, '5');
  });

  test('a key of less than 32 bytes is refused', async () => {
    const world = await createTestWorld();
    const request = await world.request(await world.login());
    const stateKeys = [new Uint8Array(31)] as const;
    await assert.rejects(verifyLaunch(request, { ...world.options, stateKeys }), /32 bytes/);
  });
});
