import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listPlatforms, makeRegistrationLink } from '../../../src/contract/index.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { openRegistration } from './open-tool.ts';

interface Text {
  readonly default: string;
  readonly translations?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly name: Text;
  readonly description: Text;
  readonly lti: {
    readonly paths: Readonly<Record<'login' | 'launch' | 'keySet' | 'start', string>>;
    readonly messages: readonly {
      type: string;
      path: string;
      label: Text;
      placements?: readonly string[];
      roles?: readonly string[];
    }[];
    readonly scopes: readonly string[];
  };
  readonly icon: string;
  readonly personalData: readonly { claims: readonly string[] }[];
}
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../plugin-manifest.json'), 'utf8'),
) as Manifest;

let product: TestProduct;
let platform: LtiPlatform;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(async () => {
  await platform.stop();
  await product.close();
});

const makeLink = async (): Promise<string> => (await administrator.call(makeRegistrationLink)).url;
const platformsNow = async () => (await administrator.call(listPlatforms)).platforms;

/** A text and its translations as OpenID Connect Registration §2.1 names them. */
function spread(name: string, text: Text): Record<string, string> {
  const others = Object.entries(text.translations ?? {});
  return {
    [name]: text.default,
    ...Object.fromEntries(others.map(([tag, translation]) => [`${name}#${tag}`, translation])),
  };
}

test('a link registers the product once; the second use is refused with a page', async () => {
  const link = await makeLink();
  assert.ok(link.startsWith(`${product.url}/lti/register/`));
  const first = await openRegistration(link, platform);
  assert.equal(first.status, 200);
  const html = await first.text();
  assert.match(html, /org\.imsglobal\.lti\.close/, 'the page can close itself');
  assert.match(html, /Mentorklik is connected/);
  const [request] = platform.registrationRequests;
  assert.equal(request?.authorization, 'Bearer registration-token');

  const second = await openRegistration(link, platform);
  assert.equal(second.status, 403);
  assert.match(second.headers.get('content-type') ?? '', /text\/html/);
  const refusal = await second.text();
  assert.match(refusal, /link-not-valid/);
  assert.ok(refusal.includes(second.headers.get('x-correlation-id') ?? 'none'));
  assert.equal(platform.registrationRequests.length, 1, 'the platform is not asked again');

  const platforms = await platformsNow();
  assert.deepEqual(
    platforms.map(({ issuer, clientId, deployments, scopes, isManual }) => ({
      issuer,
      clientId,
      deployments: deployments.map(({ deploymentId, status }) => [deploymentId, status]),
      scopes,
      isManual,
    })),
    [
      {
        issuer: platform.issuer,
        clientId: platform.clientId,
        deployments: [[platform.deploymentId, 'active']],
        scopes: manifest.lti.scopes,
        isManual: false,
      },
    ],
  );
});

test('what is registered is what plugin-manifest.json declares (Dynamic Registration §3.6)', async () => {
  await openRegistration(await makeLink(), platform);
  const { body } = platform.registrationRequests.at(-1) ?? {};
  assert.ok(body);
  const { 'https://purl.imsglobal.org/spec/lti-tool-configuration': tool, ...client } = body;
  const at = (path: string): string => `${product.url}${path}`;
  const { paths } = manifest.lti;
  assert.deepEqual(client, {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: at(paths.login),
    redirect_uris: [at(paths.launch)],
    ...spread('client_name', manifest.name),
    jwks_uri: at(paths.keySet),
    logo_uri: at(manifest.icon),
    token_endpoint_auth_method: 'private_key_jwt',
    scope: manifest.lti.scopes.join(' '),
  });
  assert.deepEqual(tool, {
    domain: new URL(product.url).host,
    ...spread('description', manifest.description),
    target_link_uri: at(paths.start),
    custom_parameters: {},
    claims: ['iss', 'sub', ...manifest.personalData.flatMap(({ claims }) => claims)],
    messages: manifest.lti.messages.map((message) => ({
      type: message.type,
      ...spread('label', message.label),
      target_link_uri: at(message.path),
      ...(message.placements ? { placements: message.placements } : {}),
      ...(message.roles ? { roles: message.roles } : {}),
    })),
  });
  for (const path of [paths.keySet, manifest.icon]) {
    assert.equal((await fetch(at(path))).status, 200, path);
  }
});

test('registering again brings the registration up to date and adds none', async () => {
  const earlier = await platformsNow();
  await openRegistration(await makeLink(), platform);
  assert.deepEqual(
    (await platformsNow()).map(({ id }) => id),
    earlier.map(({ id }) => id),
  );
});

describe('a registration that comes to nothing tells why and gives the link back', () => {
  interface Failure {
    readonly reason: string;
    readonly arrange: () => void;
    readonly words?: string;
  }
  const failures: Failure[] = [
    {
      reason: 'registration-refused',
      arrange: () =>
        platform.registrationReplies.push({
          status: 400,
          body: '{"error":"invalid_client_metadata","error_description":"<b>No</b> such scope"}',
        }),
      words: '&lt;b&gt;No&lt;/b&gt; such scope',
    },
    {
      reason: 'registration-response-invalid',
      arrange: () => platform.registrationReplies.push({ status: 200, body: '{}' }),
    },
    {
      reason: 'configuration-invalid',
      arrange: () => (platform.configuration = { jwks_uri: 'ftp://127.0.0.1/keys' }),
    },
    {
      reason: 'configuration-not-json',
      arrange: () => platform.configurationReplies.push([200, '<html>Sign in</html>']),
    },
    {
      reason: 'configuration-unreachable',
      arrange: () => platform.configurationReplies.push([503, 'Busy'], [503, 'Busy']),
      words: 'Busy',
    },
    {
      reason: 'issuer-mismatch',
      arrange: () => (platform.configuration = { issuer: 'https://another.example' }),
    },
    {
      reason: 'registration-unreachable',
      arrange: () =>
        (platform.configuration = { registration_endpoint: 'http://127.0.0.1:9/register' }),
    },
  ];
  for (const { reason, arrange, words } of failures) {
    test(reason, async () => {
      const earlier = await platformsNow();
      const link = await makeLink();
      arrange();
      const failed = await openRegistration(link, platform);
      platform.configuration = {};
      assert.equal(failed.status, 422);
      assert.match(failed.headers.get('content-type') ?? '', /text\/html/);
      const html = await failed.text();
      assert.match(html, new RegExp(`<code>${reason}</code>`));
      assert.ok(html.includes(failed.headers.get('x-correlation-id') ?? 'none'));
      if (words !== undefined) assert.ok(html.includes(words), html);
      assert.deepEqual(await platformsNow(), earlier, 'nothing was kept');
      assert.equal((await openRegistration(link, platform)).status, 200, 'the link is good again');
      assert.equal((await openRegistration(link, platform)).status, 403, 'and then it is used');
    });
  }
});

test('a platform that stumbles over its configuration is asked once more', async () => {
  platform.configurationReplies.push([502, '']);
  assert.equal((await openRegistration(await makeLink(), platform)).status, 200);
});

test('a configuration in a private network is not fetched unless that is allowed', async () => {
  const closed = await startTestProduct({ ALLOW_PRIVATE_NETWORKS: 'false' });
  try {
    const person = await closed.signIn(await closed.addPerson(), ['ld_administrator']);
    const { url } = await person.call(makeRegistrationLink);
    const { length } = platform.registrationRequests;
    const answer = await openRegistration(url, platform);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<code>private-address<\/code>/);
    assert.equal(platform.registrationRequests.length, length);
  } finally {
    await closed.close();
  }
});

test('of twenty uses of a link at once one registers', async () => {
  const link = await makeLink();
  const { length } = platform.registrationRequests;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => openRegistration(link, platform)),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(answers.filter(({ status }) => status === 403).length, 19);
  assert.equal(platform.registrationRequests.length, length + 1);
});

test('a link is no longer good after its time, and none is good that was never made', async () => {
  const link = await makeLink();
  const { length } = platform.registrationRequests;
  product.clock.advance({ days: 8 });
  assert.equal((await openRegistration(link, platform)).status, 403);
  for (const token of [
    `${product.tenantId}.${'A'.repeat(43)}`,
    `${product.tenantId}.`,
    'nonsense',
    '-'.repeat(36),
    '%00',
  ]) {
    const answer = await openRegistration(`${product.url}/lti/register/${token}`, platform);
    assert.equal(answer.status, 403, token);
  }
  assert.equal(platform.registrationRequests.length, length);
});

test('the page speaks the language of the browser', async () => {
  const titles = new Set<string>();
  for (const language of ['nl', 'en', 'fr', 'de']) {
    const html = await (
      await openRegistration(`${product.url}/lti/register/x`, platform, language)
    ).text();
    assert.match(html, new RegExp(`<html lang="${language}">`));
    titles.add(/<h1>(.*)<\/h1>/.exec(html)?.[1] ?? '');
  }
  assert.equal(titles.size, 4);
});
