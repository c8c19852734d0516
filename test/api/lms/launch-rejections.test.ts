import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listPlatforms } from '../../../src/contract/index.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import type { Claims } from '../../conformance/lti/support/claims.ts';
import { platformKey } from '../../conformance/lti/support/platform-keys.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, connect, postLaunch } from './open-tool.ts';
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

/** Everything that a launch would leave behind of a person. */
const tracesOfPeople = (): Promise<number[]> =>
  product.inTransaction(async ({ db }) => {
    const counts = [];
    for (const table of [
      'people',
      'person_accounts',
      'session_tickets',
      'sessions',
      'lms_resource_links',
    ] as const) {
      counts.push((await db.selectFrom(table).select('tenant_id').execute()).length);
    }
    return counts;
  });

/** Holds that an answer is a page that tells a person why, and that it let nobody in. */
async function expectRefusal(response: Response, reason: string, status = 401): Promise<string> {
  const html = await response.text();
  assert.equal(response.status, status, html);
  assert.match(response.headers.get('content-type') ?? '', /text\/html/);
  assert.ok(html.includes(`<code>${reason}</code>`), html);
  const correlationId = response.headers.get('x-correlation-id') ?? 'none';
  assert.ok(html.includes(`<code>${correlationId}</code>`), html);
  assert.equal(response.headers.get('location'), null);
  assert.doesNotMatch(html, /ticket=/);
  return html;
}

interface Answered {
  readonly claims?: Claims;
  readonly sign?: Parameters<LtiPlatform['sign']>[1];
  readonly form?: Readonly<Record<string, string>>;
}

/** Answers a login with something that is not as it should be. */
async function answerLogin(login: BegunLogin, answered: Answered): Promise<Response> {
  const idToken = await platform.sign(claimsFor(login, platform, answered.claims), answered.sign);
  return postLaunch(
    product,
    { state: login.state, id_token: idToken, ...answered.form },
    { Cookie: login.cookie },
  );
}

describe('a launch that does not hold is refused with a page, and leaves nobody behind', () => {
  const cases: readonly (readonly [string, () => Answered | Promise<Answered>])[] = [
    ['nonce-mismatch', () => ({ claims: { nonce: 'of-another-login' } })],
    ['key-unknown', () => ({ sign: { kid: 'nobody-published-this' } })],
    [
      'signature-invalid',
      async () => ({ sign: { key: await platformKey('stranger'), kid: 'platform' } }),
    ],
    ['token-expired', () => ({ claims: { iat: platform.now - 3700, exp: platform.now - 3600 } })],
    ['audience-mismatch', () => ({ claims: { aud: 'another-tool' } })],
    ['issuer-mismatch', () => ({ claims: { iss: 'https://another.example' } })],
    ['anonymous-launch', () => ({ claims: { sub: undefined } })],
    ['deployment-mismatch', () => ({ claims: { [claim.deploymentId]: 'another' } })],
    [
      'target-link-uri-mismatch',
      () => ({ claims: { [claim.targetLinkUri]: 'https://elsewhere.example/' } }),
    ],
    ['id-token-malformed', () => ({ form: { id_token: 'no.token' } })],
    ['state-malformed', () => ({ form: { state: 'x' } })],
    ['state-forged', () => ({ form: { state: `${'A'.repeat(40)}.${'A'.repeat(43)}` } })],
  ];
  for (const [reason, answer] of cases) {
    test(reason, async () => {
      const traces = await tracesOfPeople();
      const login = await beginLogin(product, platform);
      await expectRefusal(await answerLogin(login, await answer()), reason);
      assert.deepEqual(await tracesOfPeople(), traces);
    });
  }

  test('state-expired: the browser came back too late', async () => {
    const login = await beginLogin(product, platform);
    product.clock.advance({ minutes: 11 });
    await expectRefusal(await answerLogin(login, {}), 'state-expired');
  });

  test('platform-error: the platform’s own words are shown, as text', async () => {
    const traces = await tracesOfPeople();
    const login = await beginLogin(product, platform);
    const response = await postLaunch(
      product,
      {
        state: login.state,
        error: 'login_required',
        error_description: '<script>alert(1)</script> Sign in first',
      },
      { Cookie: login.cookie },
    );
    const html = await expectRefusal(response, 'platform-error');
    assert.match(html, /login_required/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; Sign in first/);
    assert.doesNotMatch(html, /<script>alert/);
    assert.deepEqual(await tracesOfPeople(), traces);
  });
});

describe('a login that leads nowhere is refused with a page', () => {
  const begin = (parameters: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${product.url}/lti/login?${new URLSearchParams(parameters).toString()}`, {
      redirect: 'manual',
      headers: { 'Accept-Language': 'en' },
    });
  const sound = () => ({
    iss: platform.issuer,
    login_hint: 'hint',
    target_link_uri: `${product.url}/`,
    client_id: platform.clientId,
  });

  test('a platform that nobody connected', async () => {
    const unknown = { ...sound(), iss: 'https://unknown.example' };
    await expectRefusal(await begin(unknown), 'registration-unknown', 404);
    const otherClient = { ...sound(), client_id: 'another' };
    await expectRefusal(await begin(otherClient), 'registration-unknown', 404);
  });

  test('an address that is not the product’s', async () => {
    const foreign = { ...sound(), target_link_uri: 'https://elsewhere.example/' };
    await expectRefusal(await begin(foreign), 'login-target-link-uri-foreign');
  });

  test('no hint of the person', async () => {
    await expectRefusal(await begin({ ...sound(), login_hint: '' }), 'login-hint-missing');
  });
});

test('an unknown deployment waits for an administrator, who sees it', async () => {
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const traces = await tracesOfPeople();
  const claims = { [claim.deploymentId]: 'deployment-2' };
  const begin = (): Promise<BegunLogin> =>
    beginLogin(product, platform, { deploymentId: 'deployment-2' });
  await expectRefusal(await answerLogin(await begin(), { claims }), 'deployment-unknown');
  const { platforms } = await administrator.call(listPlatforms);
  assert.deepEqual(
    platforms[0]?.deployments.map(({ deploymentId, status }) => [deploymentId, status]),
    [
      ['deployment-2', 'pending'],
      ['deployment-1', 'active'],
    ],
  );
  product.clock.advance({ seconds: 20 });
  await expectRefusal(await answerLogin(await begin(), { claims }), 'deployment-pending');
  assert.equal((await administrator.call(listPlatforms)).platforms[0]?.deployments.length, 2);
  assert.deepEqual(await tracesOfPeople(), traces);
});

test('the page speaks the language of the browser', async () => {
  const titles = new Set<string>();
  for (const language of ['nl', 'en', 'fr', 'de']) {
    const response = await postLaunch(product, {}, { 'Accept-Language': language });
    const html = await response.text();
    assert.match(html, new RegExp(`<html lang="${language}">`));
    titles.add(/<h1>(.*)<\/h1>/.exec(html)?.[1] ?? '');
  }
  assert.equal(titles.size, 4);
});

describe('a form is answered the same however it comes', () => {
  interface Way {
    readonly body: NonNullable<RequestInit['body']>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly duplex?: 'half';
  }
  /** Answers a login by posting the form in a way of its own. */
  async function post(
    init: (form: string) => Way,
    path = '/lti/launch',
    more = '',
  ): Promise<Response> {
    const login = await beginLogin(product, platform);
    const idToken = await platform.sign(claimsFor(login, platform, { sub: 'formed' }));
    const form = new URLSearchParams({ state: login.state, id_token: idToken }).toString() + more;
    const { headers, ...rest } = init(form);
    const request = {
      method: 'POST',
      redirect: 'manual' as const,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Cookie: login.cookie,
        ...headers,
      },
      ...rest,
    };
    return fetch(`${product.url}${path}`, request);
  }
  const whole = (form: string): Way => ({ body: form });
  /** Of no length that is told before. */
  const inPieces = (form: string): Way => ({
    body: new Blob([form.slice(0, 100), form.slice(100)]).stream(),
    duplex: 'half',
  });

  test('whole, in pieces, with a charset, or at the address in capitals', async () => {
    const answers = [
      await post(whole),
      await post(inPieces),
      await post((body) => ({
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      })),
      await post(whole, '/LTI/Launch/'),
    ];
    const told = answers.map(({ status, headers }) => ({
      status,
      headers: [...headers.keys()].filter((name) => name !== 'content-length').sort(),
    }));
    assert.equal(told[0]?.status, 303);
    assert.ok(told[0].headers.includes('x-content-type-options'));
    for (const each of told) assert.deepEqual(each, told[0]);
    for (const answer of answers) await answer.arrayBuffer();
  });

  test('too long, or of more fields than a form has', async () => {
    for (const more of [`&more=${'x'.repeat(300_000)}`, '&more=x'.repeat(100)]) {
      for (const way of [whole, inPieces]) {
        const answer = await post(way, '/lti/launch', more);
        assert.equal(answer.status, 413);
        assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
        assert.equal(((await answer.json()) as { code: string }).code, 'too-large');
      }
    }
  });

  test('as something else than a form', async () => {
    const answer = await post((form) => ({
      body: JSON.stringify({ form }),
      headers: { 'Content-Type': 'application/json' },
    }));
    await expectRefusal(answer, 'state-missing');
  });
});
