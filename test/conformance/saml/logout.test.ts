// What ends a session of single sign-on: SAML profiles 4.4 (single logout) by the redirect binding
// (bindings 3.4), and an administrator who switches it off, removes it or leads it elsewhere.
import assert from 'node:assert/strict';
import { createVerify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import {
  changeSamlSettings,
  endSession,
  getMe,
  getSamlConnection,
  getSignInPath,
  removeSaml,
  startSession,
  takeSamlMetadata,
} from '../../../src/contract/index.ts';
import type { SamlRefusal } from '../../../src/contract/index.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import { SamlProvider, makeProviderKey } from '../../support/saml-provider.ts';
import type { LogoutTold } from '../../support/saml-provider.ts';
import { callerOf } from '../../support/caller.ts';
import type { Caller } from '../../support/caller.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { connectSaml, settings } from './saml-world.ts';
import type { SamlWorld } from './saml-world.ts';

const logoutAddress = 'https://idp.example/slo?tenant=1';
let product: TestProduct;
let world: SamlWorld;
let logoutUrl: string;
before(async () => {
  product = await startTestProduct();
  world = await connectSaml(product);
  logoutUrl = world.acsUrl.replace(/acs$/, 'logout');
  await product.addPerson({ employeeNumber: 'S-1', givenName: 'Lotte' });
  await takeLogoutAddress(logoutAddress);
});
after(() => product.close());

async function takeLogoutAddress(address: string | null): Promise<void> {
  world.provider.logoutAddress = address;
  await world.administrator.call(takeSamlMetadata, { body: { xml: world.provider.metadata() } });
}

const isIn = async (caller: Caller): Promise<boolean> => (await caller.ask(getMe)).status === 200;

/** Brings a message as the identity provider has the browser do. */
const bring = (query: string): Promise<Response> =>
  fetch(`${logoutUrl}?${query}`, {
    redirect: 'manual',
    headers: { 'accept-language': 'en' },
  });
const bringRequest = (told: Partial<LogoutTold>): Promise<Response> =>
  bring(world.provider.redirectQuery(world.provider.logoutRequest(logoutUrl, told)));

async function expectRefusal(query: string, reason: SamlRefusal): Promise<void> {
  const answer = await bring(query);
  const page = await answer.text();
  assert.equal(answer.status, 400, reason);
  assert.match(page, new RegExp(`<code>${reason}</code>`));
  assert.ok(page.includes(answer.headers.get('x-correlation-id') ?? 'none'), 'it can be reported');
  assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
}

/** Reads a message of the product's, once its signature is verified. */
async function read(
  address: string | null,
  kind: 'SAMLRequest' | 'SAMLResponse',
): Promise<{ xml: string; id: string; url: URL }> {
  const url = new URL(address ?? 'about:blank');
  assert.equal(url.origin + url.pathname, 'https://idp.example/slo');
  assert.equal(url.searchParams.get('tenant'), '1', 'the address keeps its own query');
  const signed = url.search.slice('?tenant=1&'.length).replace(/&Signature=.*$/, '');
  const row = await product.inTransaction(({ db }) =>
    db.selectFrom('saml_connections').select('signing_certificate').executeTakeFirstOrThrow(),
  );
  const signature = url.searchParams.get('Signature') ?? '';
  assert.ok(
    createVerify('sha256').update(signed).verify(row.signing_certificate, signature, 'base64'),
  );
  const packed = Buffer.from(url.searchParams.get(kind) ?? '', 'base64');
  const xml = inflateRawSync(packed).toString('utf8');
  return { xml, id: / ID="([^"]+)"/.exec(xml)?.[1] ?? '', url };
}

// The first of all: those that follow within a second are not noted.
test('the administrator sees the last refusal, but none that anybody could bring about', async () => {
  const lastReason = async (): Promise<string | undefined> =>
    (await world.administrator.call(getSamlConnection)).connection?.lastProblem?.reason;
  await expectRefusal('', 'not-saml');
  assert.equal(await lastReason(), undefined);
  const request = world.provider.logoutRequest(logoutUrl);
  const forged = world.provider.redirectQuery(request, 'there', makeProviderKey());
  await expectRefusal(forged, 'signature-invalid');
  assert.equal(await lastReason(), 'logout-signature-invalid');
});

describe('signing out here', () => {
  test('the metadata names where logging out is told', async () => {
    const metadata = await (await fetch(world.entityId)).text();
    assert.match(
      metadata,
      new RegExp(`<SingleLogoutService Binding="[^"]*HTTP-Redirect" Location="${logoutUrl}"`),
    );
    const { connection } = await world.administrator.call(getSamlConnection);
    assert.equal(connection?.own.logoutUrl, logoutUrl);
    assert.equal(connection.provider?.logoutAddress, logoutAddress);
  });

  test('leads to the identity provider with a signed request, the session gone already', async () => {
    const caller = await world.signIn();
    assert.equal((await caller.call(getMe)).maySignOut, true);
    const { goTo } = await caller.call(endSession);
    assert.equal(await isIn(caller), false);
    const { xml } = await read(goTo, 'SAMLRequest');
    assert.match(xml, /^<samlp:LogoutRequest /);
    assert.ok(xml.includes(`Destination="${logoutAddress}"`));
    assert.ok(xml.includes(`<saml:Issuer>${world.entityId}</saml:Issuer>`));
    assert.match(xml, /<saml:NameID Format="[^"]+persistent">lotte<\/saml:NameID>/);
    assert.ok(xml.includes('<samlp:SessionIndex>_session</samlp:SessionIndex>'));
  });

  test('the identity provider’s answer is told once, with what it has ended', async () => {
    const answerTo = async (status: string): Promise<string> => {
      const { goTo } = await (await world.signIn()).call(endSession);
      const { id } = await read(goTo, 'SAMLRequest');
      return world.provider.redirectQuery(world.provider.logoutResponse(logoutUrl, id, status));
    };
    const done = await answerTo('Success');
    const page = await bring(done);
    assert.equal(page.status, 200);
    const told = await page.text();
    assert.match(told, /You are signed out of Mentorklik and at your organisation/);
    assert.match(told, new RegExp(`href="${product.url}/sign-in/test"`));
    await expectRefusal(done, 'request-unknown');
    const failed = await bring(await answerTo('Responder'));
    assert.match(await failed.text(), /has not ended everything on its side/);
    const madeUp = world.provider.logoutResponse(logoutUrl, '_nobody-asked');
    await expectRefusal(world.provider.redirectQuery(madeUp), 'request-unknown');
    const elsewhere = world.provider.logoutResponse(world.acsUrl, '_nobody-asked');
    await expectRefusal(world.provider.redirectQuery(elsewhere), 'destination-mismatch');
  });

  test('the answer to it signs nobody in', async () => {
    await world.change({ mayStartAtProvider: true });
    const { goTo } = await (await world.signIn()).call(endSession);
    const { id } = await read(goTo, 'SAMLRequest');
    const asked = { ...(await world.begin()), requestId: id };
    const answer = await world.post(world.provider.answer(world.tell(asked)), asked);
    assert.equal(answer.status, 401);
    await world.change({});
  });

  test('leads nowhere from another way in, and where the identity provider takes no such thing', async () => {
    const other = await product.signIn(await product.addPerson());
    assert.deepEqual(await other.call(endSession), { goTo: null });
    assert.equal(await isIn(other), false);
    await takeLogoutAddress(null);
    const caller = await world.signIn();
    assert.deepEqual(await caller.call(endSession), { goTo: null });
    assert.equal(await isIn(caller), false);
    await takeLogoutAddress(logoutAddress);
  });
});

describe('signed out by the identity provider', () => {
  test('its request ends the sessions of that sign-in alone, and is answered', async () => {
    const meant = await world.signIn();
    const other = await world.signIn({
      nameId: 'other',
      attributes: { employeeNumber: ['S-OTHER'] },
    });
    const { person } = await meant.call(getMe);
    const elsewhere = await product.signIn(person.id);
    const request = world.provider.logoutRequest(logoutUrl, { id: '_logout-1' });
    const answer = await bring(world.provider.redirectQuery(request, 'a b&c'));
    assert.equal(answer.status, 303, await answer.text());
    const { xml, url } = await read(answer.headers.get('location'), 'SAMLResponse');
    assert.equal(url.searchParams.get('RelayState'), 'a b&c');
    assert.match(xml, /^<samlp:LogoutResponse [^>]*InResponseTo="_logout-1"/);
    assert.match(xml, /status:Success"/);
    assert.deepEqual(await Promise.all([meant, other, elsewhere].map(isIn)), [false, true, true]);
    const audited = await product.inTransaction(({ db }) =>
      db.selectFrom('audit_log').selectAll().where('action', '=', 'person.signed-out').execute(),
    );
    assert.deepEqual(
      audited.map((row) => row.subject_id),
      [person.id],
    );
  });

  test('without an index it ends all sessions of the name, with another’s none', async () => {
    const [first, second] = [await world.signIn(), await world.signIn()];
    await bringRequest({ sessionIndex: '_another' });
    assert.deepEqual([await isIn(first), await isIn(second)], [true, true]);
    await bringRequest({ nameId: 'somebody-else', sessionIndex: null });
    assert.deepEqual([await isIn(first), await isIn(second)], [true, true]);
    await bringRequest({ sessionIndex: null });
    assert.deepEqual([await isIn(first), await isIn(second)], [false, false]);
  });

  test('the name may be encrypted to this product, and to nobody else', async () => {
    const caller = await world.signIn();
    const name = await world.provider.encryptedName('lotte', makeProviderKey().certificate);
    const wrong = world.provider.logoutRequest(logoutUrl, { name });
    await expectRefusal(world.provider.redirectQuery(wrong), 'decryption-failed');
    assert.equal(await isIn(caller), true);
    const certificate = await world.ownCertificate();
    await bringRequest({ name: await world.provider.encryptedName('lotte', certificate) });
    assert.equal(await isIn(caller), false);
  });

  test('what is not the identity provider’s, not for here, too old or brought twice ends nothing', async () => {
    const { provider } = world;
    const sound = (told = {}): string => provider.logoutRequest(logoutUrl, told);
    const query = provider.redirectQuery(sound());
    const sha1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    const once = provider.redirectQuery(sound());
    assert.equal((await bring(once)).status, 303);
    const caller = await world.signIn();
    const cases: readonly (readonly [SamlRefusal, string])[] = [
      ['unsigned', query.replace(/&Signature=.*$/, '')],
      ['unsigned', query.replace(/&SigAlg=[^&]*/, '')],
      ['signature-invalid', query.replace('RelayState=there', 'RelayState=here')],
      ['signature-invalid', provider.redirectQuery(sound(), 'there', makeProviderKey())],
      ['algorithm-not-allowed', provider.redirectQuery(sound(), 'there', provider.key, sha1)],
      ['not-saml', `${query}&SAMLRequest=x`],
      ['not-saml', ''],
      ['not-saml', provider.redirectQuery('<a/>')],
      ['doctype', provider.redirectQuery(`<!DOCTYPE a>${sound()}`)],
      ['subject-missing', provider.redirectQuery(sound({ name: '' }))],
      ['issuer-mismatch', provider.redirectQuery(sound({ issuer: 'https://other.example' }))],
      ['destination-mismatch', provider.redirectQuery(provider.logoutRequest(world.acsUrl))],
      ['expired', provider.redirectQuery(sound({ issuedAt: -600 }))],
      ['not-yet-valid', provider.redirectQuery(sound({ issuedAt: 600 }))],
      ['assertion-replayed', once],
    ];
    for (const [reason, brought] of cases) await expectRefusal(brought, reason);
    assert.equal(await isIn(caller), true);
  });

  test('at an organisation that has no single sign-on there is nothing to end', async () => {
    const nowhere = logoutUrl.replace('/saml/test/', '/saml/nobody/');
    assert.equal((await fetch(nowhere)).status, 404);
  });
});

describe('an administrator who ends single sign-on', () => {
  /** Somebody who came in by it, somebody who did not, and an administrator of each kind. */
  async function people() {
    await world.change({ groupRoles: [{ group: 'Learning', role: 'ld_administrator' }] });
    const attributes = { employeeNumber: ['S-ADMIN'], groups: ['Learning'] };
    const administrator = await world.signIn({ nameId: 'administrator', attributes });
    return {
      administrator,
      others: [
        await world.signIn(),
        await world.signIn({ nameId: 'x', attributes: { employeeNumber: ['S-X'] } }),
      ],
      elsewhere: await product.signIn(await product.addPerson()),
    };
  }
  const countSessions = (): Promise<number> =>
    product.inTransaction(
      async ({ db }) => (await db.selectFrom('sessions').select('id').execute()).length,
    );

  /** Those who came in by it are out, and the audit log counts them; whoever did it is still in. */
  async function expectEnd(
    { administrator, others, elsewhere }: Awaited<ReturnType<typeof people>>,
    action: string,
    end: () => Promise<unknown>,
  ): Promise<void> {
    const before = await countSessions();
    await end();
    const ended = before - (await countSessions());
    assert.deepEqual(await Promise.all(others.map(isIn)), [false, false]);
    assert.deepEqual(await Promise.all([administrator, elsewhere].map(isIn)), [true, true]);
    const { details } = await product.inTransaction(({ db }) =>
      db
        .selectFrom('audit_log')
        .select('details')
        .where('action', '=', action)
        .orderBy('sequence', 'desc')
        .executeTakeFirstOrThrow(),
    );
    assert.equal((details as { endedSessions?: number }).endedSessions, ended);
  }

  test('by switching it off signs out who came in by it, and stays in', async () => {
    const those = await people();
    // One that is on its way: the answer has been taken, the ticket not been exchanged.
    const asked = await world.begin();
    const halfway = await world.post(world.provider.answer(world.tell(asked)), asked);
    const ticket = (halfway.headers.get('location') ?? '').split('ticket=')[1] ?? '';
    const body = { ...settings, isEnabled: false };
    await expectEnd(those, 'saml.settings-changed', () =>
      those.administrator.call(changeSamlSettings, { body }),
    );
    const late = await callerOf(product.url, '', '').ask(startSession, { body: { ticket } });
    assert.equal(late.problem?.code, 'ticket-not-valid');
    await world.change({});
  });

  test('by leading it to another identity provider', async () => {
    const those = await people();
    await those.administrator.call(takeSamlMetadata, { body: { xml: world.provider.metadata() } });
    assert.deepEqual(await Promise.all(those.others.map(isIn)), [true, true], 'the same one again');
    const other = new SamlProvider('https://other.example/saml');
    await expectEnd(those, 'saml.metadata-taken', () =>
      those.administrator.call(takeSamlMetadata, { body: { xml: other.metadata() } }),
    );
    await takeLogoutAddress(logoutAddress);
  });

  test('signing in is offered where it is on, and where there is one organisation', async () => {
    const nobody = callerOf(product.url, '', '');
    const path = new URL(world.loginUrl).pathname;
    const { signInPath } = await world.administrator.call(getMe);
    assert.equal(signInPath, path);
    assert.deepEqual(await nobody.call(getSignInPath), { signInPath: path });
    await world.change({ isEnabled: false });
    assert.equal((await world.administrator.call(getMe)).signInPath, null);
    assert.deepEqual(await nobody.call(getSignInPath), { signInPath: null });
    await world.change({});
    await addOrganisation(product, 'second');
    assert.deepEqual(await nobody.call(getSignInPath), { signInPath: null }, 'it tells of neither');
  });

  test('by removing it', async () => {
    const those = await people();
    await expectEnd(those, 'saml.removed', () => those.administrator.call(removeSaml));
  });
});
