import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  changePlatform,
  getMe,
  listPlatforms,
  listRegistrationLinks,
  makeRegistrationLink,
  removePlatform,
  revokeRegistrationLink,
} from '../../../src/contract/index.ts';
import type { Platform } from '../../../src/contract/index.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import { callerOf } from '../../support/caller.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { recordQueries } from '../../support/record-queries.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, launch, openRegistration, postLaunch } from './open-tool.ts';

const administratorRole = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator';
const rolesClaim = 'https://purl.imsglobal.org/spec/lti/claim/roles';

let product: TestProduct;
let administrator: Caller;
let platform: LtiPlatform;
const platforms: LtiPlatform[] = [];
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
beforeEach(async () => {
  platform = new LtiPlatform(product.clock);
  platforms.push(platform);
  await platform.start();
  const { url } = await administrator.call(makeRegistrationLink);
  assert.equal((await openRegistration(url, platform)).status, 200);
});
after(async () => {
  for (const each of platforms) await each.stop();
  await product.close();
});

async function current(caller = administrator): Promise<Platform> {
  const answer = await caller.call(listPlatforms);
  const found = answer.platforms.find(({ issuer }) => issuer === platform.issuer);
  assert.ok(found);
  return found;
}

/** Comes in through the platform, and stays signed in. */
async function comeIn(sub: string, roles: string[] = []): Promise<Caller> {
  const response = await launch(product, platform, { sub, [rolesClaim]: roles });
  assert.equal(response.status, 303, await response.clone().text());
  const ticket = new URL(response.headers.get('location') ?? '').hash.slice('#ticket='.length);
  const exchange = await fetch(`${product.url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  const { token } = (await exchange.json()) as { token: string };
  const me = await callerOf(product.url, '', token).call(getMe);
  return callerOf(product.url, me.person.id, token);
}

const isSignedIn = async (caller: Caller): Promise<boolean> =>
  (await caller.ask(getMe)).status === 200;

const switchTo = async (isEnabled: boolean, caller = administrator) => {
  const { id, name } = await current(caller);
  return caller.call(changePlatform, { params: { id }, body: { name, isEnabled } });
};

async function expectRefusal(response: Response, reason: string, status = 401): Promise<string> {
  const html = await response.text();
  assert.equal(response.status, status, html);
  assert.ok(html.includes(`<code>${reason}</code>`), html);
  return html;
}

const begin = (): Promise<Response> =>
  fetch(
    `${product.url}/lti/login?${new URLSearchParams({
      iss: platform.issuer,
      client_id: platform.clientId,
      login_hint: 'hint',
      target_link_uri: `${product.url}/`,
      lti_deployment_id: platform.deploymentId,
    }).toString()}`,
    { redirect: 'manual', headers: { 'Accept-Language': 'en' } },
  );

describe('a platform that is switched off', () => {
  test('lets nobody in, with a page that says so, and lets them in again when switched on', async () => {
    const login = await beginLogin(product, platform);
    await switchTo(false);
    const html = await expectRefusal(await begin(), 'registration-disabled');
    assert.match(html, /switched this learning platform off/);
    const idToken = await platform.sign(claimsFor(login, platform));
    const posted = { state: login.state, id_token: idToken };
    const late = await postLaunch(product, posted, { Cookie: login.cookie });
    await expectRefusal(late, 'registration-disabled');
    assert.equal((await current()).isEnabled, false);
    await switchTo(true);
    assert.equal((await begin()).status, 302);
  });

  test('ends the sessions that came through it, but that of who did it', async () => {
    const inside = await comeIn('employee');
    const insideAsWell = await comeIn('second');
    const own = await comeIn('boss', [administratorRole]);
    assert.equal((await current(own)).isOwnWay, true);
    assert.equal((await current()).isOwnWay, false);
    assert.deepEqual(await switchTo(false, own), { endedSessions: 2 });
    assert.equal(await isSignedIn(inside), false);
    assert.equal(await isSignedIn(insideAsWell), false);
    assert.equal(await isSignedIn(own), true, 'who did it can take it back');
    assert.equal(await isSignedIn(administrator), true, 'came in another way');
    await switchTo(true, own);
  });

  test('keeps its name and everything else', async () => {
    const { id } = await current();
    const body = { name: '  Campus  ', isEnabled: true };
    await administrator.call(changePlatform, { params: { id }, body });
    await switchTo(false);
    const now = await current();
    assert.equal(now.name, 'Campus');
    assert.equal(now.deployments.length, 1);
    const { url } = await administrator.call(makeRegistrationLink);
    await openRegistration(url, platform);
    assert.equal((await current()).name, 'Campus', 'also when it registers again');
    assert.equal((await current()).isEnabled, true);
  });
});

describe('a platform that is removed', () => {
  test('lets nobody in, ends sessions, and is on no list; people and history stay', async () => {
    const person = await comeIn('learner');
    const { id } = await current();
    await administrator.call(removePlatform, { params: { id } });
    await expectRefusal(await begin(), 'registration-unknown', 404);
    assert.equal(await isSignedIn(person), false);
    const { platforms: left } = await administrator.call(listPlatforms);
    assert.ok(left.every((one) => one.id !== id));
    const again = await administrator.ask(removePlatform, { params: { id } });
    assert.equal(again.status, 404);
    const body = { name: 'x', isEnabled: true };
    assert.equal(
      (await administrator.ask(changePlatform, { params: { id }, body })).status,
      404,
      'nor can it be switched on',
    );

    const { url } = await administrator.call(makeRegistrationLink);
    await openRegistration(url, platform);
    const back = await comeIn('learner');
    assert.equal(back.personId, person.personId, 'registered again, it brings the same people');
    assert.equal((await current()).id, id);
  });

  test('lets its deployments go: another organisation can have them', async () => {
    const other = await addOrganisation(product, 'heir');
    const theirs = await other.signIn(['ld_administrator']);
    const link = async () => (await theirs.call(makeRegistrationLink)).url;
    assert.equal((await openRegistration(await link(), platform)).status, 409);
    await administrator.call(removePlatform, { params: { id: (await current()).id } });
    assert.equal((await openRegistration(await link(), platform)).status, 200);
  });

  test('is removed by its own organisation only', async () => {
    const other = await addOrganisation(product, 'stranger');
    const theirs = await other.signIn(['ld_administrator']);
    const { id } = await current();
    assert.equal((await theirs.ask(removePlatform, { params: { id } })).status, 404);
    const body = { name: 'x', isEnabled: false };
    assert.equal((await theirs.ask(changePlatform, { params: { id }, body })).status, 404);
    assert.equal((await current()).isEnabled, true);
  });

  test('every step of it is in the audit log', async () => {
    const { id } = await current();
    await switchTo(false);
    await administrator.call(removePlatform, { params: { id } });
    const actions = await product.inTransaction(({ db }) =>
      db
        .selectFrom('audit_log')
        .select(['action', 'actor_id'])
        .where('subject_id', '=', id)
        .orderBy('sequence')
        .execute(),
    );
    assert.deepEqual(
      actions.map(({ action, actor_id: actor }) => [action, actor]),
      [
        ['platform.registered', null],
        ['platform.disabled', administrator.personId],
        ['platform.removed', administrator.personId],
      ],
    );
  });
});

test('a flood of bad launches is no flood of writes, and each of them is counted', async () => {
  const refuse = async (): Promise<void> => {
    const login = await beginLogin(product, platform);
    const posted = { state: login.state, id_token: 'no token' };
    const response = await postLaunch(product, posted, { Cookie: login.cookie });
    assert.equal(response.status, 401);
    await response.arrayBuffer();
  };
  const queries = await recordQueries(product.database, async () => {
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 10 }, refuse));
    }
  });
  const writes = queries.filter((text) => text.includes('lms_launch_refusals'));
  assert.equal(writes.length, 10);
  product.clock.advance({ seconds: 11 });
  await refuse();
  const counts = (await current()).refusals.map(({ count }) => count);
  assert.deepEqual(counts, [201]);
});

test('refused launches are counted by reason, with the last one’s reference and time', async () => {
  const refuse = async (): Promise<string> => {
    const login = await beginLogin(product, platform);
    const idToken = await platform.sign(claimsFor(login, platform, { aud: 'another-tool' }));
    const posted = { state: login.state, id_token: idToken };
    const response = await postLaunch(product, posted, { Cookie: login.cookie });
    await expectRefusal(response, 'audience-mismatch');
    return response.headers.get('x-correlation-id') ?? '';
  };
  const firstAt = product.clock.now().toISOString();
  await refuse();
  product.clock.advance({ minutes: 1 });
  const correlationId = await refuse();
  const lastAt = product.clock.now().toISOString();
  const login = await beginLogin(product, platform);
  product.clock.advance({ minutes: 1 });
  const said = await postLaunch(product, { state: login.state, error: 'access_denied' });
  await expectRefusal(said, 'platform-error');
  assert.deepEqual(
    (await current()).refusals.map(({ reason, count }) => [reason, count]),
    [
      ['platform-error', 1],
      ['audience-mismatch', 2],
    ],
  );
  assert.deepEqual((await current()).refusals[1], {
    reason: 'audience-mismatch',
    count: 2,
    firstAt,
    lastAt,
    correlationId,
  });
  product.clock.advance({ days: 31 });
  const later = await product.signIn(await product.addPerson(), ['ld_administrator']);
  assert.deepEqual((await current(later)).refusals, [], 'old ones say nothing about today');
  administrator = later;
});

describe('registration links', () => {
  test('are listed with what became of them, and never with what proves them', async () => {
    product.clock.advance({ seconds: 1 });
    const { url } = await administrator.call(makeRegistrationLink);
    const list = async () => (await administrator.call(listRegistrationLinks)).links;
    const [open, used] = await list();
    assert.equal(open?.state, 'open');
    assert.equal(open.madeBy, (await administrator.call(getMe)).person.name);
    assert.equal(used?.state, 'used');
    assert.equal(used.platformName, (await current()).name);
    const secret = url.split('.').at(-1) ?? 'none';
    assert.ok(!JSON.stringify(await list()).includes(secret));

    await administrator.call(revokeRegistrationLink, { params: { id: open.id } });
    assert.equal((await list())[0]?.state, 'revoked');
    assert.equal((await openRegistration(url, platform)).status, 403);
    const again = await administrator.ask(revokeRegistrationLink, { params: { id: open.id } });
    assert.equal(again.status, 404);
    assert.equal(
      (await administrator.ask(revokeRegistrationLink, { params: { id: used.id } })).status,
      404,
    );
  });

  test('expire after seven days', async () => {
    product.clock.advance({ seconds: 1 });
    await administrator.call(makeRegistrationLink);
    product.clock.advance({ days: 8 });
    administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const { links } = await administrator.call(listRegistrationLinks);
    assert.equal(links[0]?.state, 'expired');
  });
});
