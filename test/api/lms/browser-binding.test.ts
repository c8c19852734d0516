import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, connect, enter, postLaunch } from './open-tool.ts';
import type { BegunLogin } from './open-tool.ts';

let product: TestProduct;
let platform: LtiPlatform;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
});
after(async () => {
  await platform.stop();
  await product.close();
});

/** Reads the hidden fields of the forms of a page. */
function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

/** A launch that comes back without the cookie, and the page that answers it. */
async function postWithoutCookie(login: BegunLogin): Promise<{
  response: Response;
  html: string;
  fields: Record<string, string>;
}> {
  const idToken = await platform.sign(claimsFor(login, platform));
  const response = await postLaunch(product, { state: login.state, id_token: idToken });
  const html = await response.text();
  const fields = hiddenFields(html);
  assert.equal(fields.state, login.state);
  assert.equal(fields.id_token, idToken);
  return { response, html, fields };
}

const ticketCount = (): Promise<number> =>
  product.inTransaction(
    async ({ db }) => (await db.selectFrom('session_tickets').select('person_id').execute()).length,
  );

function expectPage(response: Response): void {
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /text\/html/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(response.headers.get('content-security-policy') ?? '', /script-src [^;]*'nonce-/);
}

describe('without the cookie, on a platform that keeps nothing for tools', () => {
  test('a page offers a window of its own, and nobody is let in yet', async () => {
    const tickets = await ticketCount();
    const { response, html, fields } = await postWithoutCookie(await beginLogin(product, platform));
    expectPage(response);
    assert.match(html, /<form method="post" action="\/lti\/launch" target="_blank">/);
    assert.match(html, /Open Mentorklik/);
    assert.ok(fields.lti_ticket);
    assert.ok(!('lti_binding' in fields));
    assert.equal(await ticketCount(), tickets);
  });

  test('its form, posted from that page, opens the product', async () => {
    const { fields } = await postWithoutCookie(await beginLogin(product, platform));
    const opened = await postLaunch(product, fields, { Origin: product.url });
    assert.equal((await enter(product, opened)).person.name, 'Noor Peeters');
    const again = await postLaunch(product, fields, { Origin: product.url });
    assert.equal(again.status, 401);
    assert.match(await again.text(), /nonce-replayed/);
  });

  test('posted from elsewhere, or too late, it does not', async () => {
    const { fields } = await postWithoutCookie(await beginLogin(product, platform));
    const elsewhere = await postLaunch(product, fields, { Origin: 'https://elsewhere.example' });
    assert.equal(elsewhere.status, 401);
    assert.match(await elsewhere.text(), /browser-mismatch/);
    product.clock.advance({ minutes: 3 });
    const late = await postLaunch(product, fields, { Origin: product.url });
    assert.equal(late.status, 401);
  });
});

describe('without the cookie, on a platform that keeps values for tools (lti_storage_target)', () => {
  const storageTarget = '_parent';

  test('the login is a page that asks the platform to keep the binding, then goes on', async () => {
    const login = await beginLogin(product, platform, { storageTarget });
    expectPage(login.response);
    assert.match(login.html, /lti\.put_data/);
    assert.equal(login.authorization.origin, platform.issuer);
    assert.ok(login.cookie, 'the cookie is set all the same');
  });

  test('the launch is a page that asks for it back, with a new window as the last resort', async () => {
    const login = await beginLogin(product, platform, { storageTarget });
    const { response, html, fields } = await postWithoutCookie(login);
    expectPage(response);
    assert.match(html, /lti\.get_data/);
    assert.equal(fields.lti_binding, '');
    assert.match(html, /hidden>[\s\S]*target="_blank"/);
  });

  test('what the platform kept opens the product, and something else does not', async () => {
    const login = await beginLogin(product, platform, { storageTarget });
    const { fields } = await postWithoutCookie(login);
    const { lti_ticket: _ticket, ...form } = fields;
    const other = await beginLogin(product, platform, { storageTarget });
    for (const wrong of ['x', other.cookie.split('=')[1] ?? '']) {
      const refused = await postLaunch(product, { ...form, lti_binding: wrong });
      assert.equal(refused.status, 401);
      assert.match(await refused.text(), /browser-mismatch/);
    }
    const kept = /"value":"([\w-]+)"/.exec(login.html)?.[1] ?? '';
    const opened = await postLaunch(product, { ...form, lti_binding: kept });
    await enter(product, opened);
  });
});

test('the cookie of another login opens nothing (Security Framework §7.3.1)', async () => {
  const login = await beginLogin(product, platform);
  const other = await beginLogin(product, platform);
  const name = login.cookie.split('=')[0] ?? '';
  const cookie = `${name}=${other.cookie.split('=')[1] ?? ''}`;
  const idToken = await platform.sign(claimsFor(login, platform));
  const posted = { state: login.state, id_token: idToken };
  const refused = await postLaunch(product, posted, { Cookie: cookie });
  assert.equal(refused.status, 401);
  assert.match(await refused.text(), /browser-mismatch/);
});
