// What lets somebody in: SAML profiles 4.1 (web browser single sign-on), metadata 2.4.
import assert from 'node:assert/strict';
import { createVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { getMe, takeSamlMetadata } from '../../../src/contract/index.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import { makeProviderKey } from '../../support/saml-provider.ts';
import type { Caller } from '../../support/caller.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { connectSaml, enter } from './saml-world.ts';
import type { SamlWorld } from './saml-world.ts';

let product: TestProduct;
let world: SamlWorld;
before(async () => {
  product = await startTestProduct();
  world = await connectSaml(product);
});
after(() => product.close());

const enterHere = (answer: Response) => enter(product.url, answer);
const signIn: SamlWorld['signIn'] = (told, make) => world.signIn(told, make);
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

  test('by a form, signed inside, where the identity provider takes nothing else', async () => {
    const byForm = world.provider.metadata().replace('HTTP-Redirect', 'HTTP-POST');
    await world.administrator.call(takeSamlMetadata, { body: { xml: byForm } });
    const page = await fetch(world.loginUrl, { redirect: 'manual' });
    const html = await page.text();
    assert.equal(page.status, 200, html);
    assert.match(html, /<form method="post" action="https:\/\/idp\.example\/sso"/);
    const [, packed = ''] = /name="SAMLRequest" value="([^"]+)"/.exec(html) ?? [];
    const xml = Buffer.from(packed, 'base64').toString('utf8');
    assert.match(xml, /SignatureMethod Algorithm="[^"]+#rsa-sha256"/);
    const requestId = /<samlp:AuthnRequest[^>]* ID="([^"]+)"/.exec(xml)?.[1] ?? '';
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const asked = { requestId, xml, url: new URL(world.loginUrl), cookie };
    await enterHere(await world.post(world.provider.answer(world.tell(asked)), asked));
    await world.administrator.call(takeSamlMetadata, { body: { xml: world.provider.metadata() } });
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
      const { page } = await enterHere(answer);
      assert.equal(page, opened);
    }
  });

  test('sign-ins of one browser in two tabs both come through', async () => {
    const first = await world.begin();
    const second = await beginSamlLogin(world.loginUrl, first.cookie);
    for (const asked of [first, second]) {
      await enterHere(
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
    const { page } = await enterHere(
      await postSamlResponse(world.acsUrl, xml, { relayState: '/mentor' }),
    );
    assert.equal(page, '/mentor');
    assert.equal((await postSamlResponse(world.acsUrl, xml)).status, 401);
    const other = world.provider.answer(world.tell(null));
    const relayState = 'https://evil.example/';
    const entered = await enterHere(await postSamlResponse(world.acsUrl, other, { relayState }));
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
