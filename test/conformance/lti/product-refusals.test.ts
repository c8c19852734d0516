// The refusals of the certification guide, posted to the product as a browser does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SignJWT } from 'jose';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { beginLogin, claimsFor, connect, postLaunch } from '../../api/lms/open-tool.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct, type TestProduct } from '../../support/start-test-product.ts';
import { claim, type Claims } from './support/claims.ts';
import { platformKey } from './support/platform-keys.ts';

const logged: string[] = [];
let product: TestProduct;
let platform: LtiPlatform;
before(async () => {
  const logger = createLogger('info', { write: (line) => void logged.push(line) });
  product = await startTestProduct({}, logger);
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
});
after(async () => {
  await platform.stop();
  await product.close();
});

interface Refusal {
  readonly title: string;
  readonly reason: string;
  readonly claims?: (now: number) => Claims;
  readonly kid?: string | null;
}

const without = (name: string) => (): Claims => ({ [name]: undefined });
const ofLti = Object.fromEntries(Object.values(claim).map((name) => [name, undefined]));

const refusals: readonly Refusal[] = [
  { title: 'no kid [guide-1]', reason: 'key-id-missing', kid: null },
  { title: 'a kid of nobody [guide-2]', reason: 'key-unknown', kid: 'nobody' },
  {
    title: 'another version [guide-3]',
    reason: 'version-unsupported',
    claims: () => ({ [claim.version]: '1.1' }),
  },
  { title: 'no version [guide-4]', reason: 'version-missing', claims: without(claim.version) },
  { title: 'no message [guide-5]', reason: 'not-an-lti-message', claims: () => ofLti },
  {
    title: 'claims of LTI missing [guide-6]',
    reason: 'version-missing',
    claims: () => ({ ...ofLti, [claim.messageType]: 'LtiResourceLinkRequest' }),
  },
  {
    title: 'an iat that is ahead [guide-7]',
    reason: 'issued-at-in-future',
    claims: (now) => ({ iat: now + 600 }),
  },
  {
    title: 'an exp that is past [guide-7]',
    reason: 'token-expired',
    claims: (now) => ({ iat: now - 200, exp: now - 100 }),
  },
  {
    title: 'no message type [guide-8]',
    reason: 'message-type-missing',
    claims: without(claim.messageType),
  },
  { title: 'no roles [guide-9]', reason: 'roles-missing', claims: without(claim.roles) },
  {
    title: 'no deployment id [guide-10]',
    reason: 'deployment-id-missing',
    claims: without(claim.deploymentId),
  },
  {
    title: 'no resource link id [guide-11]',
    reason: 'resource-link-id-missing',
    claims: () => ({ [claim.resourceLink]: {} }),
  },
  { title: 'no sub [guide-12]', reason: 'anonymous-launch', claims: without('sub') },
];

/** Everything that a launch could leave behind. */
async function countTraces(): Promise<number> {
  return product.inTransaction(async ({ db }) => {
    const tables = ['people', 'person_accounts', 'session_tickets', 'sessions'] as const;
    let count = 0;
    for (const table of tables) {
      count += (await db.selectFrom(table).select('tenant_id').execute()).length;
    }
    return count;
  });
}

async function post({ claims, kid }: Refusal): Promise<Response> {
  const login = await beginLogin(product, platform);
  const key = await platformKey('platform');
  const header = { alg: key.alg, ...(kid === null ? {} : { kid: kid ?? key.kid }) };
  const changed = claimsFor(login, platform, claims?.(platform.now) ?? {});
  const present = Object.entries(changed).filter(([, value]) => value !== undefined);
  const idToken = await new SignJWT(Object.fromEntries(present))
    .setProtectedHeader(header)
    .sign(key.privateKey);
  const fields = { state: login.state, id_token: idToken };
  return postLaunch(product, fields, { Cookie: login.cookie });
}

describe('the product refuses a launch with', () => {
  for (const refusal of refusals) {
    const { title, reason } = refusal;
    const [words = '', ids = ''] = title.split(' [');
    const cases = `[${ids.replace(']', '')} refusal-page refusal-log defect-json-error]`;
    test(`${words}: a page and a line in the log, both with ${reason} ${cases}`, async () => {
      const traces = await countTraces();
      logged.length = 0;
      const response = await post(refusal);
      const page = await response.text();
      assert.equal(response.status, 401);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
      assert.ok(page.includes(`<code>${reason}</code>`), page);
      assert.match(page, /<h1>.+<\/h1>/);
      assert.equal(await countTraces(), traces);
      const log = logged.join('');
      assert.ok(log.includes(`"reason":"${reason}"`), log);
      assert.doesNotMatch(log, /eyJ|Noor|Peeters|noor@example/);
    });
  }
});
