import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  checkPlatform,
  enterPlatform,
  getToolValues,
  listPlatforms,
  makeRegistrationLink,
} from '../../../src/contract/index.ts';
import type { EnteredPlatform, PlatformCheck } from '../../../src/contract/index.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { enter, launch, openRegistration } from './open-tool.ts';

let product: TestProduct;
let administrator: Caller;
let platform: LtiPlatform;
/** Answers with whatever a test puts here. */
let odd: Server;
let oddAnswer: { status: number; body: string; headers?: Record<string, string> };
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  platform = new LtiPlatform(product.clock);
  await platform.start();
  odd = createServer((_request, response) => {
    response.writeHead(oddAnswer.status, { 'Content-Type': 'text/html', ...oddAnswer.headers });
    response.end(oddAnswer.body);
  });
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  odd.closeAllConnections();
  await new Promise((resolve) => odd.close(resolve));
  await platform.stop();
  await product.close();
});

const oddUrl = (): string => `http://127.0.0.1:${(odd.address() as AddressInfo).port}/odd`;

const entered = (changes: Partial<EnteredPlatform> = {}): EnteredPlatform => ({
  family: 'moodle',
  issuer: platform.issuer,
  clientId: platform.clientId,
  authorizationEndpoint: `${platform.issuer}/authorize`,
  tokenEndpoint: `${platform.issuer}/token`,
  tokenAudience: null,
  jwksUri: `${platform.issuer}/keys`,
  ...changes,
});

const current = async () => (await administrator.call(listPlatforms)).platforms[0];

describe('a platform that is entered by hand', () => {
  test('lets people in from the deployment that was entered with it', async () => {
    const body = { ...entered(), name: 'Campus', deploymentIds: [platform.deploymentId] };
    const { id, isUpdate } = await administrator.call(enterPlatform, { body });
    assert.equal(isUpdate, false);
    const me = await enter(product, await launch(product, platform));
    assert.ok(me.person.id);
    const { isManual, name, family, scopes, deployments } = (await current()) ?? {};
    assert.deepEqual([isManual, name, family], [true, 'Campus', 'moodle']);
    assert.ok(scopes?.includes('https://purl.imsglobal.org/spec/lti-ags/scope/score'));
    assert.deepEqual(
      deployments?.map(({ deploymentId, status }) => [deploymentId, status]),
      [[platform.deploymentId, 'active']],
    );
    assert.equal((await current())?.id, id);
  });

  test('is brought up to date when it is entered again', async () => {
    const before = await current();
    const body = {
      ...entered({ tokenAudience: 'https://audience.example' }),
      name: 'Campus North',
      deploymentIds: [],
    };
    const { id, isUpdate } = await administrator.call(enterPlatform, { body });
    assert.equal(isUpdate, true);
    assert.equal(id, before?.id);
    const now = await current();
    assert.equal(now?.addresses.tokenAudience, 'https://audience.example');
    assert.deepEqual(now.deployments, before?.deployments);
  });

  test('keeps what it granted when it has registered by itself meanwhile', async () => {
    platform.granted = { scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score' };
    const { url } = await administrator.call(makeRegistrationLink);
    assert.equal((await openRegistration(url, platform)).status, 200);
    const body = { ...entered(), name: 'Campus', deploymentIds: [] };
    await administrator.call(enterPlatform, { body });
    const now = await current();
    assert.deepEqual(now?.scopes, [platform.granted.scope]);
    assert.equal(now.isManual, false);
  });

  test('with the deployment of another organisation is refused whole', async () => {
    const other = await addOrganisation(product, 'other');
    const theirs = await other.signIn(['ld_administrator']);
    const body = { ...entered(), name: 'Theirs', deploymentIds: ['free', platform.deploymentId] };
    const refused = await theirs.ask(enterPlatform, { body });
    assert.equal(refused.problem?.code, 'deployment-taken');
    assert.deepEqual((await theirs.call(listPlatforms)).platforms, []);
  });

  test('has to be reached by https, but inside an intranet', async () => {
    const strict = await startTestProduct({ ALLOW_PRIVATE_NETWORKS: 'false' });
    try {
      const caller = await strict.signIn(await strict.addPerson(), ['ld_administrator']);
      const body = { ...entered(), name: 'Campus', deploymentIds: [] };
      const { problem } = await caller.ask(enterPlatform, { body });
      assert.equal(problem?.code, 'invalid-input');
      assert.deepEqual(
        problem.issues?.map(({ path }) => path),
        ['body.issuer', 'body.authorizationEndpoint', 'body.tokenEndpoint', 'body.jwksUri'],
      );
      const { checks } = await caller.call(checkPlatform, {
        body: entered({ jwksUri: 'https://127.0.0.1:9/keys' }),
      });
      assert.deepEqual(
        checks.map(({ address, finding }) => [address, finding]),
        [
          ['jwksUri', 'private-address'],
          ['tokenEndpoint', 'not-https'],
          ['authorizationEndpoint', 'not-https'],
        ],
      );
    } finally {
      await strict.close();
    }
  });
});

describe('the check of a platform says what is wrong', () => {
  async function check(changes: Partial<EnteredPlatform> = {}): Promise<PlatformCheck[]> {
    return (await administrator.call(checkPlatform, { body: entered(changes) })).checks;
  }
  const of = (checks: PlatformCheck[], address: PlatformCheck['address']) => {
    const found = checks.find((one) => one.address === address);
    return [found?.outcome, found?.finding];
  };

  test('nothing, where all is well', async () => {
    const checks = await check();
    assert.deepEqual(of(checks, 'jwksUri'), ['works', 'keys-found']);
    assert.deepEqual(of(checks, 'tokenEndpoint'), ['works', 'token-granted']);
    assert.deepEqual(of(checks, 'authorizationEndpoint'), ['works', 'answers']);
  });

  const cases: readonly (readonly [string, typeof oddAnswer, string, string, string])[] = [
    ['a page', { status: 200, body: '<html>Sign in</html>' }, 'not-json', 'not-json', 'answers'],
    ['no keys', { status: 200, body: '{"keys":[]}' }, 'no-keys', 'not-json', 'answers'],
    [
      'keys for something else',
      {
        status: 200,
        body: '{"keys":[{"kty":"RSA","kid":"1","use":"enc"},{"kty":"oct","kid":"2"}]}',
      },
      'no-usable-key',
      'not-json',
      'answers',
    ],
    ['nothing found', { status: 404, body: '<p>No</p>' }, 'status', 'status', 'answers'],
    ['a failure', { status: 503, body: 'Busy' }, 'status', 'status', 'status'],
    [
      'a redirect',
      { status: 302, body: '', headers: { Location: 'https://sign-in.example/' } },
      'redirects',
      'redirects',
      'answers',
    ],
    [
      'a refusal of the client',
      {
        status: 401,
        body: '{"error":"invalid_client"}',
        headers: { 'Content-Type': 'application/json' },
      },
      'status',
      'client-refused',
      'answers',
    ],
    [
      'a refusal of the scopes',
      {
        status: 400,
        body: '{"error":"invalid_scope"}',
        headers: { 'Content-Type': 'application/json' },
      },
      'status',
      'scopes-refused',
      'answers',
    ],
  ];
  for (const [what, answer, keys, token, authorization] of cases) {
    test(what, async () => {
      oddAnswer = answer;
      const url = oddUrl();
      const checks = await check({ jwksUri: url, tokenEndpoint: url, authorizationEndpoint: url });
      assert.deepEqual(
        checks.map(({ address, finding }) => [address, finding]),
        [
          ['jwksUri', keys],
          ['tokenEndpoint', token],
          ['authorizationEndpoint', authorization],
        ],
      );
      assert.ok(
        checks.every(({ said }) => !said?.includes('<')),
        JSON.stringify(checks),
      );
    });
  }

  test('nobody there', async () => {
    const url = 'http://127.0.0.1:9/none';
    const checks = await check({ jwksUri: url, tokenEndpoint: url, authorizationEndpoint: url });
    assert.deepEqual(of(checks, 'jwksUri'), ['fails', 'unreachable']);
    assert.deepEqual(of(checks, 'tokenEndpoint'), ['fails', 'unreachable']);
    assert.deepEqual(of(checks, 'authorizationEndpoint'), ['warns', 'unreachable']);
  });
});

interface Manifest {
  readonly lti: {
    readonly scopes: readonly string[];
    readonly messages: readonly { type: string; path: string; placements?: readonly string[] }[];
  };
}
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../plugin-manifest.json'), 'utf8'),
) as Manifest;

describe('what is to be typed in', () => {
  test('is what the manifest declares, at the product’s own address', async () => {
    const values = await administrator.call(getToolValues);
    assert.equal(values.loginUrl, `${product.url}/lti/login`);
    assert.equal(values.redirectUrl, `${product.url}/lti/launch`);
    assert.deepEqual(values.scopes, manifest.lti.scopes);
    const deepLinking = manifest.lti.messages.find(({ type }) => type.includes('DeepLinking'));
    assert.equal(values.deepLinkingUrl, `${product.url}${deepLinking?.path ?? ''}`);
    assert.equal((await fetch(values.keySetUrl)).status, 200);
    assert.equal((await fetch(values.loginUrl)).status, 401, 'a page that says what is missing');
  });

  test('for Canvas is one JSON, to paste or to read at its address', async () => {
    const values = await administrator.call(getToolValues);
    const served = (await (await fetch(values.canvasConfigurationUrl)).json()) as unknown;
    assert.deepEqual(JSON.parse(values.canvasConfiguration), served);
    const canvas = served as {
      oidc_initiation_url: string;
      public_jwk_url: string;
      scopes: string[];
      extensions: {
        privacy_level: string;
        tool_id: string;
        domain: string;
        settings: { placements: { placement: string; message_type: string }[] };
      }[];
    };
    assert.equal(canvas.oidc_initiation_url, values.loginUrl);
    assert.equal(canvas.public_jwk_url, values.keySetUrl);
    assert.deepEqual(canvas.scopes, manifest.lti.scopes);
    const [extension] = canvas.extensions;
    assert.equal(extension?.privacy_level, 'public');
    assert.equal(extension.tool_id, 'mentorklik');
    assert.equal(extension.domain, new URL(product.url).host);
    assert.deepEqual(
      extension.settings.placements.map(({ placement, message_type: type }) => [placement, type]),
      [
        ['course_navigation', 'LtiResourceLinkRequest'],
        ['link_selection', 'LtiDeepLinkingRequest'],
        ['assignment_selection', 'LtiDeepLinkingRequest'],
      ],
    );
  });
});
