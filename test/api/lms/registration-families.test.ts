import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { listPlatforms, makeRegistrationLink } from '../../../src/contract/index.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { openRegistration } from './open-tool.ts';

const platformClaim = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const toolClaim = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const messages = [{ type: 'LtiResourceLinkRequest' }];

let product: TestProduct;
let platform: LtiPlatform;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
afterEach(() => {
  platform.configuration = {};
  platform.granted = {};
  platform.namedDeployment = 'deployment-1';
});
after(async () => {
  await platform.stop();
  await product.close();
});

/** Registers as the platform is arranged, with a client of its own. @returns the page's HTML */
async function register(clientId: string, language = 'en'): Promise<string> {
  platform.granted = { ...platform.granted, client_id: clientId };
  const { url } = await administrator.call(makeRegistrationLink);
  const response = await openRegistration(url, platform, language);
  const html = await response.text();
  assert.equal(response.status, 200, html);
  return html;
}

const connected = async (clientId: string) => {
  const { platforms } = await administrator.call(listPlatforms);
  const found = platforms.find((one) => one.clientId === clientId);
  assert.ok(found, clientId);
  return found;
};

const beFamily = (code: string, more: object = {}): void => {
  platform.configuration = {
    [platformClaim]: {
      product_family_code: code,
      version: '7',
      messages_supported: messages,
      ...more,
    },
  };
};

/** What each platform's administrator has to be told, and would not know. */
const families = [
  ['moodle', 'moodle', /Press “Activate”.*tick that Mentorklik may add grades/],
  ['canvas', 'canvas', /“Enable &amp; Close”.*by client ID client-canvas/],
  ['desire2learn', 'brightspace', /Switch the registration on.*View Deployments/],
  ['BlackboardLearn', 'blackboard', /enter client ID client-BlackboardLearn.*deployment ID/],
  ['sakai', 'sakai', /External Tools.*deployment ID of its own/],
  ['nobody-knows', 'other', /Switch the tool on.*open it once/],
] as const;

describe('the page says what is left to do, by platform', () => {
  for (const [code, family, words] of families) {
    test(family, async () => {
      beFamily(code);
      const html = (await register(`client-${code}`)).replaceAll('\n', ' ');
      assert.match(html, words);
      assert.match(html, /org\.imsglobal\.lti\.close/);
      const { family: kept, version } = await connected(`client-${code}`);
      assert.deepEqual([kept, version], [family, '7']);
    });
  }

  test('in four languages', async () => {
    const pages = new Set<string>();
    for (const language of ['nl', 'en', 'fr', 'de']) {
      beFamily('moodle');
      const html = await register('client-languages', language);
      assert.match(html, new RegExp(`<html lang="${language}">`));
      pages.add(/<ol>.*<\/ol>/s.exec(html)?.[0] ?? '');
    }
    assert.equal(pages.size, 4);
  });
});

test('Canvas: the account is the name; privacy and tool id are asked in its own claims', async () => {
  beFamily('canvas', { 'https://canvas.instructure.com/lti/account_name': 'Test University' });
  platform.namedDeployment = null;
  const html = await register('client-c2');
  assert.match(html, /Test University and Mentorklik know each other/);
  assert.match(html, /That first visit is refused and then waits for your approval/);
  const tool = platform.registrationRequests.at(-1)?.body[toolClaim] as Record<string, unknown>;
  assert.equal(tool['https://canvas.instructure.com/lti/privacy_level'], 'public');
  assert.equal(tool['https://canvas.instructure.com/lti/tool_id'], 'mentorklik');
  const { name, deployments } = await connected('client-c2');
  assert.equal(name, 'Test University');
  assert.deepEqual(deployments, []);
});

test('scopes that were not granted are recorded as such, and the page says what it means', async () => {
  const score = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
  platform.granted = { scope: platform.scopes.filter((scope) => scope !== score).join(' ') };
  platform.configuration = { claims_supported: ['sub', 'name'] };
  const html = await register('client-scopes');
  assert.match(html, /Sending results to the gradebook: no\. Without this/);
  assert.match(html, /Names: yes\./);
  assert.match(html, /E-mail addresses: no\./);
  assert.ok(!(await connected('client-scopes')).scopes.includes(score));
});

test('registering again brings scopes and addresses up to date, and keeps name, deployments and links', async () => {
  await register('client-again');
  const before = await connected('client-again');
  platform.configuration = { token_endpoint: `${platform.issuer}/token2` };
  platform.granted = { scope: '' };
  platform.namedDeployment = 'deployment-9';
  const html = await register('client-again');
  assert.match(html, /The connection is up to date/);
  const now = await connected('client-again');
  assert.equal(now.id, before.id);
  assert.equal(now.addresses.tokenEndpoint, `${platform.issuer}/token2`);
  assert.deepEqual(now.scopes, []);
  assert.deepEqual(
    now.deployments.map(({ deploymentId, status }) => [deploymentId, status]),
    [
      ['deployment-1', 'active'],
      ['deployment-9', 'active'],
    ],
  );
});
