import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  completeLaunch,
  launchFieldNames,
  planBinding,
  verifyLaunch,
  type BindingPlan,
} from '../../../lti/index.ts';
import { expectRejection } from './support/expect-rejection.ts';
import { createTestWorld, exampleRegistration, type TestWorld } from './support/test-world.ts';

const withoutCookie = { cookie: undefined };

async function planUnbound(
  world: TestWorld,
  params: Readonly<Record<string, unknown>> = {},
): Promise<BindingPlan> {
  const login = await world.login(params);
  return planBinding(await world.request(login, { headers: withoutCookie }), world.options);
}

describe('Security Framework 7.3.1: the cookie', () => {
  test('is one per launch, secure, partitioned and for the launch URL only [binding-cookie]', async () => {
    const { redirect } = await (await createTestWorld()).login();
    assert.match(redirect.cookie.name, /^lti-[\w-]{22}$/);
    const { name, value } = redirect.cookie;
    assert.equal(
      redirect.cookie.header,
      `${name}=${value}; Path=/lti/launch; Max-Age=600; Secure; HttpOnly; SameSite=None; Partitioned`,
    );
  });

  test('cannot be made of the state', async () => {
    const { state, redirect } = await (await createTestWorld()).login();
    assert.equal(state.includes(redirect.cookie.value), false);
    assert.equal(redirect.redirectUrl.includes(redirect.cookie.value), false);
  });

  test('is found among others, also one of the same name that is wrong', async () => {
    const world = await createTestWorld();
    const login = await world.login();
    const { name } = login.redirect.cookie;
    const cookie = `a=b; ${name}=wrong;${login.cookie} ; c`;
    const request = await world.request(login, { headers: { cookie } });
    assert.equal((await planBinding(request, world.options)).kind, 'bound');
    assert.equal((await verifyLaunch(request, world.options)).subject, '5');
  });
});

describe('Platform Storage 1.0: a value kept by the platform', () => {
  const storageTarget = { lti_storage_target: 'storage_frame' };

  test('3.1: is to be put where lti_storage_target says [binding-put]', async () => {
    const { redirect } = await (await createTestWorld()).login(storageTarget);
    assert.deepEqual(redirect.storage, {
      target: 'storage_frame',
      platformOrigin: 'https://lms.example',
      key: redirect.cookie.name,
      value: redirect.cookie.value,
    });
  });

  test('is not put where the platform has no storage', async () => {
    assert.equal((await (await createTestWorld()).login()).redirect.storage, null);
  });

  test('is looked for by capabilities on Blackboard, which does not name its frame', async () => {
    const registration = { ...exampleRegistration, platformFamily: 'BlackboardLearn' };
    const world = await createTestWorld([registration]);
    assert.equal((await world.login()).redirect.storage?.target, null);
    const plan = await planUnbound(world);
    assert.equal(plan.kind === 'client-storage' && plan.storage.target, null);
  });

  test('3.2: is to be got where there is no cookie, without giving the value away [binding-get]', async () => {
    const world = await createTestWorld();
    const login = await world.login(storageTarget);
    const request = await world.request(login, { headers: withoutCookie });
    const plan = await planBinding(request, world.options);
    assert.ok(plan.kind === 'client-storage');
    assert.deepEqual(plan.storage, {
      target: 'storage_frame',
      platformOrigin: 'https://lms.example',
      key: login.redirect.cookie.name,
    });
    assert.equal(JSON.stringify(plan).includes(login.redirect.cookie.value), false);
  });

  test('ties the launch to its browser [defect-cookie-only]', async () => {
    const world = await createTestWorld();
    const login = await world.login(storageTarget);
    const form = { [launchFieldNames.binding]: login.redirect.storage?.value };
    const request = await world.request(login, { headers: withoutCookie, form });
    assert.equal((await verifyLaunch(request, world.options)).subject, '5');
  });

  test('of another login ties nothing', async () => {
    const world = await createTestWorld();
    const [login, other] = [await world.login(storageTarget), await world.login(storageTarget)];
    const form = { [launchFieldNames.binding]: other.redirect.storage?.value };
    const request = await world.request(login, { headers: withoutCookie, form });
    await expectRejection('browser-mismatch', verifyLaunch(request, world.options));
  });
});

describe('a new window with a one-time ticket', () => {
  for (const headers of [
    { ...withoutCookie, origin: 'https://tool.example' },
    { ...withoutCookie, 'sec-fetch-site': 'same-origin' },
  ]) {
    test(`is taken from the tool's own page (${Object.keys(headers)[1] ?? ''}), once [binding-window]`, async () => {
      const world = await createTestWorld();
      const login = await world.login();
      const unbound = await world.request(login, { headers: withoutCookie });
      const plan = await planBinding(unbound, world.options);
      assert.ok(plan.kind === 'new-window');
      const form = { ...unbound.form, [launchFieldNames.windowTicket]: plan.windowTicket };
      const launch = await completeLaunch({ form, headers }, world.options);
      assert.equal(launch.subject, '5');
      await expectRejection('nonce-replayed', completeLaunch({ form, headers }, world.options));
    });
  }

  test('of another state is refused', async () => {
    const world = await createTestWorld();
    const plan = await planUnbound(world);
    assert.ok(plan.kind === 'new-window');
    const request = await world.request(await world.login(), {
      headers: { ...withoutCookie, origin: 'https://tool.example' },
      form: { [launchFieldNames.windowTicket]: plan.windowTicket },
    });
    await expectRejection('browser-mismatch', verifyLaunch(request, world.options));
  });

  test('is offered beside the platform storage, in case that does not answer [binding-window]', async () => {
    const plan = await planUnbound(await createTestWorld(), { lti_storage_target: '_parent' });
    assert.ok(plan.kind === 'client-storage' && plan.windowTicket.length > 43);
  });

  test('is not made for a bad state', async () => {
    const world = await createTestWorld();
    const request = { form: { state: 'a.b', id_token: 'x' }, headers: {} };
    await expectRejection('state-forged', planBinding(request, world.options));
  });
});
