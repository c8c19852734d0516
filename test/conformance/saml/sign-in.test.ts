// What lets somebody in: SAML profiles 4.1 (web browser single sign-on), metadata 2.4.
import assert from 'node:assert/strict';
import { createVerify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { getMe, takeSamlMetadata } from '../../../src/contract/index.ts';
import { createProduct } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import { makeProviderKey } from '../../support/saml-provider.ts';
import { ProductProcess } from '../../support/product-process.ts';
import type { Caller } from '../../support/caller.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { connectSaml, enter } from './saml-world.ts';
import type { SamlWorld } from './saml-world.ts';

/** As the test product's own. */
const encryptionKey = Buffer.alloc(32, 7).toString('base64');

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

/** Two that answer for the product's address, on one database, and begin sign-ins by a clock of now. */
interface Replicas {
  readonly urls: readonly [string, string];
  stop(): Promise<void>;
}

/** Processes of their own, as they run for people, on the PostgreSQL that the tests are given. */
async function startProcesses(serverUrl: string): Promise<Replicas> {
  const { rows } = await product.inTransaction(({ db }) =>
    sql<{ name: string }>`select current_database() as name`.execute(db),
  );
  const databaseUrl = new URL(serverUrl);
  databaseUrl.pathname = `/${rows[0]?.name ?? ''}`;
  const configure = () =>
    ProductProcess.configure({
      PUBLIC_URL: product.url,
      ENCRYPTION_KEY: encryptionKey,
      DATABASE_URL: databaseUrl.href,
      LOG_LEVEL: 'error',
    });
  const processes = [await configure(), await configure()] as const;
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.stop()));
  };
  try {
    await Promise.all(processes.map((each) => each.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls: [processes[0].url, processes[1].url], stop };
}

/** Where there is the embedded database only: it is one process's own, so both are in this one. */
async function startInstance(): Promise<Replicas> {
  const config = readConfig({ PUBLIC_URL: product.url, ENCRYPTION_KEY: encryptionKey });
  const { database, clock } = product;
  const replica = await createProduct({ config, database, clock, logger: createLogger('silent') });
  const server = createServer(replica.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: [product.url, `http://127.0.0.1:${port}`],
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await replica.stop();
    },
  };
}

test('one assertion posted a hundred times to two replicas gives one session', async () => {
  await world.change({ mayStartAtProvider: true });
  const serverUrl = process.env.TEST_DATABASE_URL;
  const replicas = await (serverUrl ? startProcesses(serverUrl) : startInstance());
  try {
    const [first, second] = replicas.urls;
    const at = (url: string, address: string): string => address.replace(product.url, url);
    for (const isBegunHere of [true, false]) {
      const asked = await beginSamlLogin(at(first, world.loginUrl));
      const xml = world.provider.answer(world.tell(isBegunHere ? asked : null));
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, number) =>
          postSamlResponse(at(number % 2 === 0 ? first : second, world.acsUrl), xml, {
            cookie: asked.cookie,
          }),
        ),
      );
      const entered = answers.filter(({ status }) => status === 303);
      assert.equal(entered.length, 1);
      assert.equal(answers.filter(({ status }) => status === 401).length, 99);
      const [one] = entered;
      if (one) assert.match(await nameOf((await enter(second, one)).caller), /Lotte/);
    }
  } finally {
    await replicas.stop();
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
