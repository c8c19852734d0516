// Single sign-on in a browser at top level: an administrator sets it up and tries it, people sign in by
// it, and are told in words when they cannot.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { findOrCreatePerson } from '../../src/server/modules/people/index.ts';
import { openBrowser } from '../support/browser.ts';
import { SamlProvider } from '../support/saml-provider.ts';
import type { Told } from '../support/saml-provider.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { TestProduct } from '../support/start-test-product.ts';
import type { Page } from 'playwright-core';
import { words } from './catalogue.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Tab } from './tab.ts';

const provider = new SamlProvider();
let product: TestProduct;
let idp: Server;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let administratorId: string;
/** What the identity provider says of whoever comes. */
let told: Partial<Told> = {};
let isIdpDown = false;

before(async () => {
  product = await startTestProduct();
  administratorId = await product.addPerson({ givenName: 'Noor', familyName: 'Dijkstra' });
  await product.addPerson({ employeeNumber: 'S-1', givenName: 'Lotte', familyName: 'Visser' });
  // The page of an identity provider that knows who is there already: it posts its answer at once.
  idp = createServer((request, response) => {
    if (isIdpDown) {
      request.socket.destroy();
      return;
    }
    const url = new URL(request.url ?? '', 'http://idp');
    const packed = url.searchParams.get('SAMLRequest') ?? '';
    const asked = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
    const id = / ID="([^"]+)"/.exec(asked)?.[1] ?? '';
    const base = `${product.url}/saml/test`;
    if (url.pathname === '/slo') {
      const done = provider.redirectQuery(provider.logoutResponse(`${base}/logout`, id));
      response.writeHead(303, { location: `${base}/logout?${done}` }).end();
      return;
    }
    const answer = provider.answer(provider.tell(`${base}/acs`, `${base}/metadata`, id, told));
    response.setHeader('content-type', 'text/html');
    response.end(
      `<form method="post" action="${base}/acs"><input type="hidden" name="SAMLResponse" value="${Buffer.from(answer).toString('base64')}"></form><script>document.forms[0].submit()</script>`,
    );
  }).listen(0, '127.0.0.1');
  await once(idp, 'listening');
  const idpUrl = `http://127.0.0.1:${(idp.address() as AddressInfo).port}`;
  provider.signInAddress = `${idpUrl}/sso`;
  provider.logoutAddress = `${idpUrl}/slo`;
  browser = await openBrowser({ thirdPartyCookies: 'blocked' });
});
after(async () => {
  await browser.close();
  idp.close();
  await product.close();
});

test('an administrator sets single sign-on up, tries it and switches it on', async () => {
  const tab = await Tab.open(
    browser.context,
    product,
    { personId: administratorId, roles: ['ld_administrator'] },
    '/connections/single-sign-on',
  );
  const { page } = tab;
  const say = (key: string): string => tab.word(`single-sign-on:${key}`);
  await tab.see(say('empty.title'));
  await expectAccessible(page);
  await tab.click(say('empty.action'));
  await tab.see(say('own.title'));

  await page.getByLabel(say('metadata.xml')).fill('<a>no metadata</a>');
  await tab.click(say('metadata.take'));
  await page.getByText(say('metadata.refused.not-metadata')).waitFor();
  await page.getByLabel(say('metadata.xml')).fill(provider.metadata());
  await tab.click(say('metadata.take'));
  await tab.see(say('test.title'));

  const opened = browser.context.waitForEvent('page');
  await tab.click(say('test.action'));
  const testPage = await opened;
  await testPage.getByRole('heading', { name: tab.word('sign-in:tested.title') }).waitFor();
  assert.match((await testPage.textContent('main')) ?? '', /employeeNumber: S-1/);
  await expectAccessible(testPage);
  await testPage.close();

  await page.getByText(say('test.kept')).waitFor();
  await page.getByText('S-1', { exact: true }).first().waitFor();
  await page.getByRole('switch', { name: say('settings.isEnabled'), exact: true }).check();
  await tab.click(say('settings.addGroup'));
  await page.getByLabel(say('settings.group'), { exact: true }).fill('Everybody');
  await tab.click(say('settings.save'));
  await page.getByText(say('settings.saved')).waitFor();
  await page.getByLabel(say('signInUrl'), { exact: true }).waitFor();
  await expectAccessible(page);
  await tab.close();
});

test('somebody signs in at the organisation’s address and stands in the product', async () => {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${product.url}/sign-in/test`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: /Lotte/ }).waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the ticket is out of the address');
  await page.close();
});

/** A tab in which nobody is signed in. */
async function openSignedOut(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(product.url + path);
  return page;
}

test('whoever is signed out is offered single sign-on, and told when it does not answer', async () => {
  const page = await openSignedOut('/my-data');
  const signIn = page.getByRole('link', { name: words('en', 'common:signedOut.signIn') });
  const unanswered = page.getByText(words('en', 'common:signedOut.unanswered'));
  await signIn.waitFor();
  await expectAccessible(page);
  assert.equal(await unanswered.count(), 0);
  isIdpDown = true;
  const failed = page.waitForEvent('requestfailed');
  await signIn.click();
  await failed;
  await page.goto(`${product.url}/my-data`);
  await unanswered.waitFor();
  await expectAccessible(page);
  isIdpDown = false;
  await signIn.click();
  await page.getByRole('heading', { name: words('en', 'my-data:title'), level: 1 }).waitFor();
  await page.close();
});

test('signing out ends the other tab too, and the identity provider’s own session', async () => {
  const page = await openSignedOut('/');
  await page.getByRole('link', { name: words('en', 'common:signedOut.signIn') }).click();
  await page.getByRole('heading', { name: /Lotte/ }).waitFor();
  const other = await openSignedOut('/my-data');
  await other.getByRole('link', { name: words('en', 'common:signedOut.signIn') }).click();
  await other.getByRole('heading', { name: words('en', 'my-data:title'), level: 1 }).waitFor();

  const menu = words('en', 'common:personMenu.label', { name: 'Lotte Visser' });
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: words('en', 'common:personMenu.signOut') }).click();
  await page.getByText(words('en', 'sign-in:signedOut.text')).waitFor();
  await expectAccessible(page);
  await other.getByText(words('en', 'common:signedOut.wished')).waitFor();
  await expectAccessible(other);
  await page.getByRole('link', { name: words('en', 'sign-in:signInAgain') }).click();
  await page.getByRole('heading', { name: words('en', 'sign-in:title') }).waitFor();
  await page.close();
  await other.close();
});

test('an administrator merges somebody who was known twice, and undoes it', async () => {
  const keptId = await product.addPerson({ givenName: 'Karim', familyName: 'Benali' });
  await product.inTransaction((work) =>
    findOrCreatePerson(work, {
      kind: 'saml',
      provider: provider.entityId,
      subject: 'karim',
      employeeNumber: null,
      externalId: null,
      givenName: 'Karim',
      familyName: 'Twice',
      email: null,
      locale: null,
    }),
  );
  const tab = await Tab.open(
    browser.context,
    product,
    { personId: administratorId, roles: ['ld_administrator'] },
    `/people/list/${keptId}`,
  );
  const { page } = tab;
  const say = (key: string): string => tab.word(`person-merges:${key}`);
  await tab.see(say('title'));
  await tab.click(say('begin'));
  await page.getByLabel(say('dialog.search'), { exact: true }).fill('Twice');
  await page.getByRole('radio', { name: 'Karim Twice' }).check();
  await page.getByText(say('preview.moves')).waitFor();
  await expectAccessible(page);
  await tab.confirm(say('dialog.confirm'));
  await page.getByText(say('roles.kept')).waitFor();
  await page.getByRole('link', { name: 'Karim Twice', exact: true }).waitFor();
  await expectAccessible(page);
  await tab.click(tab.word('person-merges:undoOf', { name: 'Karim Twice' }));
  await tab.confirm(say('undo'));
  await page.getByText(say('none')).waitFor();
  await tab.close();
});

test('whoever cannot come in is told why, and how to report it', async () => {
  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('saml_connections')
      .set({ may_add_people: false })
      .where('tenant_id', '=', tenantId)
      .execute(),
  );
  told = { nameId: 'stranger', attributes: { employeeNumber: ['S-0'] } };
  const page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${product.url}/saml/test/login`);
  await page.getByText('person-unknown').waitFor();
  await expectAccessible(page);
  await page.close();
});
