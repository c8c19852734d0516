// What lets somebody in: SAML profiles 4.1 (web browser single sign-on), metadata 2.4.
import assert from 'node:assert/strict';
import { createVerify } from 'node:crypto';
import { createServer } from 'node:http';
import { inflateRawSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { endSession, getMe, startSession, takeSamlMetadata } from '../../../src/contract/index.ts';
import { createProduct } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import { makeProviderKey } from '../../support/saml-provider.ts';
import type { Told } from '../../support/saml-provider.ts';
import { callerOf } from '../../support/caller.ts';
import type { Caller } from '../../support/caller.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { connectSaml } from './saml-world.ts';
import type { SamlWorld } from './saml-world.ts';

let product: TestProduct;
let world: SamlWorld;
before(async () => {
  product = await startTestProduct();
  world = await connectSaml(product);
});
after(() => product.close());

/** Exchanges the ticket that a redirect carries. */
async function enter(answer: Response): Promise<{ caller: Caller; page: string }> {
  assert.equal(answer.status, 303, await answer.text());
  const url = new URL(answer.headers.get('location') ?? '');
  const ticket = new URLSearchParams(url.hash.slice(1)).get('ticket') ?? '';
  const { token } = await callerOf(product.url, '', '').call(startSession, { body: { ticket } });
  return { caller: callerOf(product.url, '', token), page: url.pathname + url.search };
}

async function signIn(
  told: Partial<Told> = {},
  make = (sound: Told): string | Promise<string> => world.provider.answer(sound),
): Promise<Caller> {
  const asked = await world.begin();
  const { caller } = await enter(await world.post(await make(world.tell(asked, told)), asked));
  return caller;
}
const nameOf = async (caller: Caller): Promise<string> => (await caller.call(getMe)).person.name;

describe('begun here', () => {
  test('the request is signed with RSA-SHA256, says who asks, and is remembered', async () => {
    const { url, xml } = await world.begin();
    assert.equal(url.origin + url.pathname, 'https://idp.example/sso');
    assert.match(xml, new RegExp(`<saml:Issuer[^>]*>${world.entityId}</saml:Issuer>`));
    assert.match(xml, new RegExp(`AssertionConsumerServiceURL="${world.acsUrl}"`));
    assert.equal(
      url.searchParams.get('SigAlg'),
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    );
    const signed = ['SAMLRequest', 'SigAlg']
      .map((name) => `${name}=${encodeURIComponent(url.searchParams.get(name) ?? '')}`)
      .join('&');
    const row = await product.inTransaction(({ db }) =>
      db.selectFrom('saml_connections').select('signing_certificate').executeTakeFirstOrThrow(),
    );
    const signature = url.searchParams.get('Signature') ?? '';
    assert.ok(
      createVerify('sha256').update(signed).verify(row.signing_certificate, signature, 'base64'),
    );
  });

  test('a signed assertion signs in the person of the employee number', async () => {
    const personId = await product.addPerson({ employeeNumber: 'S-1', givenName: 'Lotte' });
    const me = await (await signIn()).call(getMe);
    assert.equal(me.person.id, personId);
    assert.deepEqual(me.roles, []);
  });

  test('a response and assertion that are both signed, where the organisation wants that', async () => {
    await world.change({ wantsResponseSigned: true });
    const caller = await signIn({}, (told) =>
      world.provider.sign(world.provider.answer(told), told.responseId),
    );
    assert.match(await nameOf(caller), /Lotte/);
    await world.change({});
  });

  test('an assertion encrypted to the certificate of the metadata', async () => {
    const certificate = await world.ownCertificate();
    const caller = await signIn({}, (told) => world.provider.encryptedAnswer(told, certificate));
    assert.match(await nameOf(caller), /Lotte/);
  });

  test('the page that somebody wanted opens, and no address elsewhere', async () => {
    for (const [wanted, opened] of [
      ['/mentor', '/mentor'],
      ['https://evil.example/', '/'],
      ['//evil.example/', '/'],
    ] as const) {
      const asked = await beginSamlLogin(
        `${world.loginUrl}?returnTo=${encodeURIComponent(wanted)}&RelayState=x&SAMLResponse=x`,
      );
      const answer = await world.post(world.provider.answer(world.tell(asked)), asked);
      const { page } = await enter(answer);
      assert.equal(page, opened);
    }
  });

  test('sign-ins of one browser in two tabs both come through', async () => {
    const first = await world.begin();
    const second = await beginSamlLogin(world.loginUrl, first.cookie);
    for (const asked of [first, second]) {
      await enter(
        await postSamlResponse(world.acsUrl, world.provider.answer(world.tell(asked)), {
          cookie: first.cookie,
        }),
      );
    }
  });

  test('a name that is another each time says nothing; the employee number does', async () => {
    const nameIdFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
    const once = await (await signIn({ nameIdFormat, nameId: '_a' })).call(getMe);
    const again = await (await signIn({ nameIdFormat, nameId: '_b' })).call(getMe);
    assert.equal(once.person.id, again.person.id);
    const asked = await world.begin();
    const told = world.tell(asked, { nameIdFormat, attributes: {} });
    assert.equal((await world.post(world.provider.answer(told), asked)).status, 401);
  });
});

describe('begun at the identity provider', () => {
  test('lets in where the organisation allows it, once, with an own page only', async () => {
    await world.change({ mayStartAtProvider: true });
    const xml = world.provider.answer(world.tell(null));
    const { page } = await enter(
      await postSamlResponse(world.acsUrl, xml, { relayState: '/mentor' }),
    );
    assert.equal(page, '/mentor');
    assert.equal((await postSamlResponse(world.acsUrl, xml)).status, 401);
    const other = world.provider.answer(world.tell(null));
    const relayState = 'https://evil.example/';
    const entered = await enter(await postSamlResponse(world.acsUrl, other, { relayState }));
    assert.equal(entered.page, '/');
    await world.change({});
  });

  test('an assertion of a request does not become one that was begun there', async () => {
    await world.change({ mayStartAtProvider: true });
    const asked = await world.begin();
    const told = world.tell(asked, { inResponseTo: null });
    assert.equal((await world.post(world.provider.answer(told), asked)).status, 401);
    await world.change({});
  });
});

describe('whom it lets in', () => {
  test('nobody new, where the organisation wants only people it has told of', async () => {
    await world.change({ mayAddPeople: false });
    const asked = await world.begin();
    const told = world.tell(asked, { nameId: 'new', attributes: { employeeNumber: ['S-NEW'] } });
    const answer = await world.post(world.provider.answer(told), asked);
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /person-unknown/);
    await signIn();
    await world.change({});
    await signIn({ nameId: 'new', attributes: { employeeNumber: ['S-NEW'] } });
  });

  test('no leaver; and the sessions of one who leaves end at once', async () => {
    const personId = await product.addPerson({ employeeNumber: 'S-LEFT' });
    const told = { nameId: 'leaver', attributes: { employeeNumber: ['S-LEFT'] } };
    const caller = await signIn(told);
    await product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('people')
        .set({ state: 'left' })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', personId)
        .execute(),
    );
    assert.equal((await caller.ask(getMe)).status, 401);
    const asked = await world.begin();
    const answer = await world.post(world.provider.answer(world.tell(asked, told)), asked);
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /person-left/);
  });

  test('with the roles of the groups that the organisation has mapped', async () => {
    await world.change({ groupRoles: [{ group: 'L&D Team', role: 'ld_administrator' }] });
    const attributes = { employeeNumber: ['S-1'], groups: ['Everybody', 'l&d team'] };
    assert.deepEqual((await (await signIn({ attributes })).call(getMe)).roles, [
      'ld_administrator',
    ]);
    assert.deepEqual((await (await signIn()).call(getMe)).roles, []);
    await world.change({});
    assert.deepEqual((await (await signIn({ attributes })).call(getMe)).roles, []);
  });
});

describe('the identity provider’s certificate', () => {
  test('two are good while one takes over, and then only the new one', async () => {
    const old = world.provider.key;
    const next = makeProviderKey();
    const take = (certificates: readonly string[]): Promise<void> =>
      world.administrator.call(takeSamlMetadata, {
        body: { xml: world.provider.metadata({ certificates }) },
      });
    await take([old.certificate, next.certificate]);
    await signIn();
    world.provider.key = next;
    await signIn();
    await take([next.certificate]);
    await signIn();
    const asked = await world.begin();
    const stale = world.provider.answer(world.tell(asked), { key: old });
    assert.equal((await world.post(stale, asked)).status, 401);
  });
});

describe('single logout (SAML profiles 4.4, redirect binding)', () => {
  const logoutAddress = 'https://idp.example/slo?tenant=1';
  let logoutUrl: string;
  before(async () => {
    logoutUrl = world.acsUrl.replace(/acs$/, 'logout');
    world.provider.logoutAddress = logoutAddress;
    await world.administrator.call(takeSamlMetadata, { body: { xml: world.provider.metadata() } });
  });
  const bring = (query: string): Promise<Response> =>
    fetch(`${logoutUrl}?${query}`, { redirect: 'manual' });
  /** Reads a message of the product's, once its signature is verified. */
  async function read(address: string, kind: 'SAMLRequest' | 'SAMLResponse'): Promise<string> {
    const url = new URL(address);
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
    return inflateRawSync(packed).toString('utf8');
  }
  const isIn = async (caller: Caller): Promise<boolean> => (await caller.ask(getMe)).status === 200;

  test('the metadata names where it is taken', async () => {
    const metadata = await (await fetch(world.entityId)).text();
    assert.match(
      metadata,
      new RegExp(`<SingleLogoutService Binding="[^"]*HTTP-Redirect" Location="${logoutUrl}"`),
    );
  });

  test('signing out here leads to the identity provider with a signed request', async () => {
    const caller = await signIn();
    assert.equal((await caller.call(getMe)).maySignOut, true);
    const { goTo } = await caller.call(endSession);
    assert.equal(await isIn(caller), false);
    const xml = await read(goTo ?? '', 'SAMLRequest');
    assert.match(xml, /^<samlp:LogoutRequest /);
    assert.ok(xml.includes(`Destination="${logoutAddress}"`));
    assert.ok(xml.includes(`<saml:Issuer>${world.entityId}</saml:Issuer>`));
    assert.match(xml, /<saml:NameID Format="[^"]+persistent">lotte<\/saml:NameID>/);
    assert.ok(xml.includes('<samlp:SessionIndex>_session</samlp:SessionIndex>'));
  });

  test('signing out of a session of another way in leads nowhere', async () => {
    const caller = await product.signIn(await product.addPerson());
    assert.equal((await caller.call(getMe)).maySignOut, false);
    assert.deepEqual(await caller.call(endSession), { goTo: null });
  });

  test('a request ends the sessions of that sign-in alone, and is answered', async () => {
    const meant = await signIn();
    const other = await signIn({
      nameId: 'other',
      attributes: { employeeNumber: ['S-OTHER'] },
    });
    const { person } = await meant.call(getMe);
    const elsewhere = await product.signIn(person.id);
    const id = '_logout-1';
    const answer = await bring(
      world.provider.redirectQuery(world.provider.logoutRequest(logoutUrl, { id }), 'a b&c'),
    );
    assert.equal(answer.status, 303, await answer.text());
    const location = answer.headers.get('location') ?? '';
    assert.equal(new URL(location).searchParams.get('RelayState'), 'a b&c');
    const xml = await read(location, 'SAMLResponse');
    assert.match(xml, /^<samlp:LogoutResponse [^>]*InResponseTo="_logout-1"/);
    assert.match(xml, /status:Success"/);
    assert.deepEqual(await Promise.all([meant, other, elsewhere].map(isIn)), [false, true, true]);
  });

  test('without an index it ends all sessions of the name, with another’s none', async () => {
    const [first, second] = [await signIn(), await signIn()];
    const end = (sessionIndex: string | null): Promise<Response> =>
      bring(
        world.provider.redirectQuery(world.provider.logoutRequest(logoutUrl, { sessionIndex })),
      );
    await end('_another');
    assert.deepEqual([await isIn(first), await isIn(second)], [true, true]);
    await end(null);
    assert.deepEqual([await isIn(first), await isIn(second)], [false, false]);
  });

  test('what is not the identity provider’s, not for here, too old or brought twice ends nothing', async () => {
    const { provider } = world;
    const sound = (told = {}): string => provider.logoutRequest(logoutUrl, told);
    const query = provider.redirectQuery(sound());
    const sha1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    const once = provider.redirectQuery(sound());
    assert.equal((await bring(once)).status, 303);
    const caller = await signIn();
    const cases: readonly (readonly [string, string])[] = [
      ['unsigned', query.replace(/&Signature=.*$/, '')],
      ['unsigned', query.replace(/&SigAlg=[^&]*/, '')],
      ['signature-invalid', query.replace('RelayState=there', 'RelayState=here')],
      ['signature-invalid', provider.redirectQuery(sound(), 'there', makeProviderKey())],
      ['algorithm-not-allowed', provider.redirectQuery(sound(), 'there', provider.key, sha1)],
      ['not-saml', `${query}&SAMLRequest=x`],
      ['not-saml', ''],
      ['not-saml', provider.redirectQuery('<a/>')],
      ['doctype', provider.redirectQuery(`<!DOCTYPE a>${sound()}`)],
      ['issuer-mismatch', provider.redirectQuery(sound({ issuer: 'https://other.example' }))],
      ['destination-mismatch', provider.redirectQuery(provider.logoutRequest(world.acsUrl))],
      ['expired', provider.redirectQuery(sound({ issuedAt: -600 }))],
      ['not-yet-valid', provider.redirectQuery(sound({ issuedAt: 600 }))],
      ['assertion-replayed', once],
    ];
    for (const [reason, brought] of cases) {
      const answer = await bring(brought);
      assert.equal(answer.status, 400, reason);
      assert.match(await answer.text(), new RegExp(`<code>${reason}</code>`));
    }
    assert.equal(await isIn(caller), true);
  });
});

test('one assertion posted a hundred times to two replicas gives one session', async () => {
  const config = readConfig({
    PUBLIC_URL: product.url,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const { database, clock } = product;
  const replica = await createProduct({ config, database, clock, logger: createLogger('silent') });
  const server = createServer(replica.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const port = (server.address() as AddressInfo).port;
    const other = world.acsUrl.replace(product.url, `http://127.0.0.1:${port}`);
    for (const isBegunHere of [true, false]) {
      await world.change({ mayStartAtProvider: true });
      const asked = await world.begin();
      const xml = world.provider.answer(world.tell(isBegunHere ? asked : null));
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          postSamlResponse(at % 2 === 0 ? world.acsUrl : other, xml, { cookie: asked.cookie }),
        ),
      );
      const entered = answers.filter(({ status }) => status === 303);
      assert.equal(entered.length, 1);
      assert.equal(answers.filter(({ status }) => status === 401).length, 99);
      if (entered[0]) await enter(entered[0]);
    }
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await replica.stop();
    await world.change({});
  }
});

test('xml-crypto is one that holds against SAMLStorm, wherever it is installed', () => {
  const lock = JSON.parse(
    readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
  ) as { packages: Record<string, { version?: string }> };
  const least: Readonly<Record<string, readonly number[]>> = {
    'xml-crypto': [6, 0, 1],
    '@node-saml/node-saml': [5, 1, 0],
    '@node-saml/passport-saml': [5, 1, 1],
  };
  for (const [name, floor] of Object.entries(least)) {
    const found = Object.entries(lock.packages).filter(([path]) =>
      path.endsWith(`node_modules/${name}`),
    );
    assert.ok(found.length > 0, name);
    for (const [path, { version = '0' }] of found) {
      const parts = version.split('.').map(Number);
      const differing = floor.findIndex((part, at) => parts[at] !== part);
      const isOld = differing >= 0 && (parts[differing] ?? 0) < (floor[differing] ?? 0);
      assert.ok(!isOld, `${path} is ${version}`);
    }
  }
});
