import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import {
  changeSamlSettings,
  createScimToken,
  getMe,
  getSamlConnection,
  removeSaml,
  setScimGroupRole,
  setUpSaml,
  startSession,
  takeSamlMetadata,
  testSaml,
} from '../../../src/contract/index.ts';
import type { MetadataRefusal, SamlConnection } from '../../../src/contract/index.ts';
import { makeBreakGlassLink } from '../../../src/server/modules/identity/index.ts';
import { settings } from '../../conformance/saml/saml-world.ts';
import { callerOf } from '../../support/caller.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import { SamlProvider } from '../../support/saml-provider.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const provider = new SamlProvider();
let product: TestProduct;
let administrator: Caller;
let metadataServer: Server;
let reply: (url: string) => { status: number; body: string };
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  metadataServer = createServer((request, response) => {
    const { status, body } = reply(request.url ?? '');
    response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body);
  });
  await new Promise<void>((resolve) => metadataServer.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  metadataServer.closeAllConnections();
  metadataServer.close();
  await product.close();
});

const metadataUrl = (): string =>
  `http://127.0.0.1:${(metadataServer.address() as AddressInfo).port}/metadata`;
async function connection(): Promise<SamlConnection> {
  const found = (await administrator.call(getSamlConnection)).connection;
  assert.ok(found);
  return found;
}

describe('setting up', () => {
  test('makes own metadata with two certificates and no key in it', async () => {
    assert.equal((await administrator.call(getSamlConnection)).connection, null);
    await administrator.call(setUpSaml);
    const { own, provider: none } = await connection();
    assert.equal(none, null);
    const answer = await fetch(own.metadataUrl);
    assert.match(answer.headers.get('content-type') ?? '', /samlmetadata\+xml/);
    const xml = await answer.text();
    assert.ok(xml.includes(`entityID="${own.entityId}"`));
    assert.match(xml, /AuthnRequestsSigned="true"/);
    assert.match(xml, /WantAssertionsSigned="true"/);
    assert.equal(xml.match(/X509Certificate>/g)?.length, 4);
    assert.ok(!xml.includes('PRIVATE'));
    const row = await product.inTransaction(({ db }) =>
      db.selectFrom('saml_connections').selectAll().executeTakeFirstOrThrow(),
    );
    assert.ok(!row.signing_key_sealed.includes('PRIVATE KEY'));
    assert.ok(!row.decryption_key_sealed.includes('PRIVATE KEY'));
    assert.equal((await administrator.ask(setUpSaml)).problem?.code, 'conflict');
  });

  test('is not to be switched on or tried without an identity provider', async () => {
    const on = await administrator.ask(changeSamlSettings, { body: settings });
    assert.equal(on.problem?.code, 'conflict');
    assert.equal((await administrator.ask(testSaml)).problem?.code, 'conflict');
    const { own } = await connection();
    assert.equal((await fetch(own.signInUrl)).status, 404);
  });
});

describe('metadata that is not taken', () => {
  async function refused(
    body: { xml: string } | { url: string },
    reason: MetadataRefusal,
  ): Promise<void> {
    const { status, problem } = await administrator.ask(takeSamlMetadata, { body });
    assert.equal(status, 422);
    assert.equal(problem?.code, 'metadata-refused');
    assert.equal(problem.issues?.[0]?.message, reason);
  }

  test('as a file', async () => {
    const sound = provider.metadata();
    await refused({ xml: 'no xml' }, 'not-xml');
    await refused({ xml: `<!DOCTYPE a>${sound}` }, 'not-xml');
    await refused({ xml: '<a/>' }, 'not-metadata');
    await refused({ xml: sound.replace('<md:', '<md: ') }, 'not-xml');
    await refused({ xml: sound.replaceAll('IDPSSO', 'SPSSO') }, 'no-identity-provider');
    const both = sound.replace(/<\?xml[^>]*>/, '');
    await refused(
      {
        xml: `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${both}${both}</md:EntitiesDescriptor>`,
      },
      'several-identity-providers',
    );
    await refused({ xml: provider.metadata({ validUntil: '2026-03-01T00:00:00Z' }) }, 'expired');
    await refused({ xml: provider.metadata({ certificates: [] }) }, 'no-signing-key');
    await refused({ xml: provider.metadata({ certificates: ['AAAA'] }) }, 'no-signing-key');
    await refused({ xml: sound.replace('HTTP-Redirect', 'PAOS') }, 'no-sign-in-address');
    await refused({ xml: `${sound}<!--${'x'.repeat(1_000_001)}-->` }, 'too-large');
    assert.equal((await connection()).provider, null);
  });

  test('from an address', async () => {
    reply = () => ({ status: 503, body: '' });
    await refused({ url: metadataUrl() }, 'status');
    reply = () => ({ status: 302, body: '' });
    await refused({ url: metadataUrl() }, 'status');
    reply = () => ({ status: 200, body: 'x'.repeat(1_000_001) });
    await refused({ url: metadataUrl() }, 'too-large');
    await refused({ url: 'http://127.0.0.1:9/' }, 'unreachable');
  });
});

describe('metadata from an address', () => {
  test('is taken, and read again by itself when a certificate is added', async () => {
    reply = () => ({ status: 200, body: provider.metadata() });
    await administrator.call(takeSamlMetadata, { body: { url: metadataUrl() } });
    const taken = (await connection()).provider;
    assert.equal(taken?.metadataUrl, metadataUrl());
    assert.equal(taken.certificates.length, 1);
    const next = new SamlProvider().key.certificate;
    const certificates = [provider.key.certificate, next];
    reply = () => ({ status: 200, body: provider.metadata({ certificates }) });
    product.clock.advance({ hours: 7 });
    const { queues, jobContext } = product.product;
    await queues.runNow('refresh-saml-metadata', jobContext);
    assert.equal((await connection()).provider?.certificates.length, 2);
  });

  const refresh = (): Promise<void> =>
    product.product.queues.runNow('refresh-saml-metadata', product.product.jobContext);

  test('is not changed for another identity provider’s by itself; a mended trouble is forgotten', async () => {
    const known = (await connection()).provider;
    const other = new SamlProvider('https://taken-over.example/saml');
    reply = () => ({ status: 200, body: other.metadata() });
    await refresh();
    const told = await connection();
    assert.equal(told.provider?.entityId, provider.entityId);
    assert.deepEqual(told.provider.certificates, known?.certificates);
    assert.equal(told.lastProblem?.reason, 'metadata-other-identity-provider');
    reply = () => ({ status: 200, body: provider.metadata() });
    await refresh();
    assert.equal((await connection()).lastProblem, null);
  });

  test('that has expired lets nobody in until it is read anew', async () => {
    const validUntil = new Date(product.clock.now().getTime() + 60_000).toISOString();
    reply = () => ({ status: 200, body: provider.metadata({ validUntil }) });
    await refresh();
    await administrator.call(changeSamlSettings, { body: settings });
    const { own } = await connection();
    const loginUrl = own.acsUrl.replace(/acs$/, 'login');
    const asked = await beginSamlLogin(loginUrl);
    product.clock.advance({ minutes: 2 });
    const begun = await fetch(loginUrl, { redirect: 'manual' });
    assert.equal(begun.status, 403);
    assert.match(await begun.text(), /<code>provider-expired<\/code>/);
    const told = provider.tell(own.acsUrl, own.entityId, asked.requestId);
    const answered = await postSamlResponse(own.acsUrl, provider.answer(told), asked);
    assert.equal(answered.status, 403);
    reply = () => ({ status: 200, body: provider.metadata() });
    await refresh();
    assert.equal((await fetch(loginUrl, { redirect: 'manual' })).status, 302);
    await administrator.call(changeSamlSettings, { body: { ...settings, isEnabled: false } });
  });
});

describe('a test', () => {
  test('shows what is sent and signs nobody in, also while single sign-on is off', async () => {
    const { url } = await administrator.call(testSaml);
    const asked = await beginSamlLogin(url);
    const { own } = await connection();
    const told = provider.tell(own.acsUrl, own.entityId, asked.requestId, {
      attributes: { employeeNumber: ['S-9'], department: ['<b>Sales</b>'] },
    });
    const answer = await postSamlResponse(own.acsUrl, provider.answer(told), {
      cookie: asked.cookie,
    });
    const page = await answer.text();
    assert.equal(answer.status, 200, page);
    assert.ok(page.includes('&lt;b&gt;Sales'));
    const { preview } = await connection();
    assert.equal(preview?.isTest, true);
    assert.deepEqual(preview.read.employeeNumber, ['S-9']);
    const people = await product.inTransaction(({ db }) =>
      db.selectFrom('people').select('id').where('employee_number', '=', 'S-9').execute(),
    );
    assert.deepEqual(people, []);
    const row = await product.inTransaction(({ db }) =>
      db.selectFrom('saml_connections').select('preview_sealed').executeTakeFirstOrThrow(),
    );
    assert.ok(!row.preview_sealed?.includes('S-9'), 'it is kept encrypted');
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 401, 'it works once');
  });

  test('what was sent is forgotten after a day', async () => {
    product.clock.advance({ hours: 25 });
    administrator = await product.signIn(administrator.personId, ['ld_administrator']);
    assert.equal((await connection()).preview, null);
  });
});

test('a group that SCIM tells of gives its role at sign-in too', async () => {
  const { token } = await administrator.call(createScimToken, {
    body: { name: 'IdP', scopes: ['groups.write', 'groups.read'] },
  });
  const made = await fetch(`${product.url}/scim/v2/Groups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Learning',
      externalId: 'object-77',
    }),
  });
  const { id } = (await made.json()) as { id: string };
  await administrator.call(setScimGroupRole, { params: { id }, body: { role: 'auditor' } });
  await administrator.call(changeSamlSettings, { body: settings });
  const { own } = await connection();
  for (const group of ['learning', 'object-77']) {
    const asked = await beginSamlLogin(own.acsUrl.replace(/acs$/, 'login'));
    const attributes = { employeeNumber: ['S-7'], groups: [group] };
    const told = provider.tell(own.acsUrl, own.entityId, asked.requestId, { attributes });
    const answer = await postSamlResponse(own.acsUrl, provider.answer(told), {
      cookie: asked.cookie,
    });
    const ticket = (answer.headers.get('location') ?? '').split('ticket=')[1] ?? '';
    const session = await administrator.call(startSession, { body: { ticket } });
    const { roles } = await callerOf(product.url, '', session.token).call(getMe);
    assert.deepEqual(roles, ['auditor'], group);
  }
});

describe('the break-glass link', () => {
  const open = (url: string): Promise<Response> => {
    const { origin, pathname, searchParams } = new URL(url);
    const body = new URLSearchParams({ code: searchParams.get('code') ?? '' });
    return fetch(origin + pathname, { method: 'POST', body, redirect: 'manual' });
  };
  const make = () => product.inTransaction((work) => makeBreakGlassLink(work, product.url));

  test('lets an administrator in once, and both are in the audit log', async () => {
    const { url } = await make();
    assert.equal((await fetch(url)).status, 200);
    assert.equal((await fetch(url)).status, 200, 'looking at it does not use it up');
    const entered = await open(url);
    assert.equal(entered.status, 303);
    const ticket = (entered.headers.get('location') ?? '').split('ticket=')[1] ?? '';
    const session = await administrator.call(startSession, { body: { ticket } });
    const me = await callerOf(product.url, '', session.token).call(getMe);
    assert.deepEqual(me.roles, ['ld_administrator']);
    assert.equal(me.person.name, 'Break-glass administrator');
    assert.equal((await open(url)).status, 401);
    const audited = await product.inTransaction(({ db }) =>
      db
        .selectFrom('audit_log')
        .select('action')
        .where('action', 'like', 'break-glass%')
        .orderBy('sequence')
        .execute(),
    );
    assert.deepEqual(
      audited.map(({ action }) => action),
      ['break-glass.link-made', 'break-glass.used'],
    );
  });

  test('is no good after a quarter of an hour, at another organisation, or made up', async () => {
    const { url } = await make();
    assert.equal((await open(url.replace('/break-glass/test', '/break-glass/other'))).status, 401);
    assert.equal((await open(url.replace(/code=.*/, 'code=x'))).status, 401);
    product.clock.advance({ minutes: 15 });
    assert.equal((await open(url)).status, 401);
  });
});

test('removed, nobody signs in any more, and the people stay', async () => {
  administrator = await product.signIn(administrator.personId, ['ld_administrator']);
  const { own } = await connection();
  await administrator.call(removeSaml);
  assert.equal((await administrator.call(getSamlConnection)).connection, null);
  assert.equal((await fetch(own.metadataUrl)).status, 404);
  assert.equal((await administrator.ask(removeSaml)).status, 404);
  const person = await product.inTransaction(({ db }) =>
    db.selectFrom('people').select('id').where('employee_number', '=', 'S-7').executeTakeFirst(),
  );
  assert.ok(person);
});
