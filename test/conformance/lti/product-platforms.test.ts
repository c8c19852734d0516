// The product itself, registered at and opened from the demonstration LMS as it plays each platform.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import {
  decideDeployment,
  listPlatforms,
  makeRegistrationLink,
  type Platform,
} from '../../../src/contract/index.ts';
import { readForm } from '../../../src/demo/browser/read-form.ts';
import type { PlatformBehaviour } from '../../../src/demo/lms/platform-behaviour.ts';
import { blackboard } from '../../../src/demo/lms/variants/blackboard.ts';
import { brightspace } from '../../../src/demo/lms/variants/brightspace.ts';
import { canvas } from '../../../src/demo/lms/variants/canvas.ts';
import { moodle } from '../../../src/demo/lms/variants/moodle.ts';
import { openEdx } from '../../../src/demo/lms/variants/open-edx.ts';
import { sakai } from '../../../src/demo/lms/variants/sakai.ts';
import { enter } from '../../api/lms/open-tool.ts';
import { completeCourse } from '../../support/complete-course.ts';
import {
  startTestProduct,
  type Caller,
  type TestProduct,
} from '../../support/start-test-product.ts';
import {
  activityPath,
  administrator,
  learner,
  startDemoPlatform,
  type DemoPlatform,
} from './support/start-demo-platform.ts';

interface Connection {
  readonly product: TestProduct;
  readonly lms: DemoPlatform;
  readonly caller: Caller;
  /** How the product's administrator sees the platform. */
  readonly see: () => Promise<Platform>;
  /** Opens the activity, up to what the product answers. */
  readonly open: (person: string) => Promise<Response>;
}

/** Starts both, registers the product by its link, and takes both away after the test. */
async function withProductAt(
  behaviour: Partial<PlatformBehaviour>,
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  const product = await startTestProduct();
  const lms = await startDemoPlatform(behaviour);
  try {
    // The platform's clock is everybody's.
    product.clock.advance({ seconds: (Date.now() - product.clock.now().getTime()) / 1000 });
    const caller = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const { url } = await caller.call(makeRegistrationLink);
    const page = await fetch(await lms.invite(url));
    assert.equal(page.status, 200, await page.text());
    const see = async (): Promise<Platform> => {
      const [platform] = (await caller.call(listPlatforms)).platforms;
      assert.ok(platform);
      return platform;
    };
    const { clientId } = await see();
    await lms.activate(clientId);
    await lms.addActivity(clientId);
    const method = behaviour.loginMethod ?? 'POST';
    await use({ product, lms, caller, see, open: (person) => open(lms, person, method) });
  } finally {
    await lms.close();
    await product.close();
  }
}

async function open(lms: DemoPlatform, person: string, method: string): Promise<Response> {
  const login = readForm(await (await lms.visit(person, activityPath)).text());
  const fields = new URLSearchParams(login.fields);
  const begun =
    method === 'GET'
      ? await fetch(`${login.action}?${fields.toString()}`, { redirect: 'manual' })
      : await fetch(login.action, { method, body: fields, redirect: 'manual' });
  const answer = await lms.visit(person, await readAuthorization(begun));
  const posted = readForm(await answer.text());
  return fetch(posted.action, {
    method: 'POST',
    body: new URLSearchParams(posted.fields),
    headers: { cookie: begun.headers.get('set-cookie')?.split(';')[0] ?? '' },
    redirect: 'manual',
  });
}

/** Where the login sends the browser: by a redirect, or by the page that keeps the binding first. */
async function readAuthorization(begun: Response): Promise<string> {
  const location = begun.headers.get('location');
  if (location !== null) return location;
  const inPage = /"redirectUrl":("(?:[^"\\]|\\.)*")/.exec(await begun.text())?.[1] ?? '""';
  return JSON.parse(inPage) as string;
}

/** Completes the mentor course and lets the jobs run; what the gradebook of the platform then says. */
async function gradeOf(
  { product, lms, open: openAs }: Connection,
  person: string,
): Promise<string> {
  const me = await enter(product, await openAs(person));
  await completeCourse(product, me.person.id, { score: 87 });
  await product.drainJobs();
  return (await lms.visit(administrator, '/courses/1/gradebook')).text();
}

describe('the product at', () => {
  for (const [name, behaviour, hasNames] of [
    ['Moodle', moodle, true],
    ['Brightspace', brightspace, true],
    ['Blackboard', blackboard, true],
    ['Open edX', openEdx, false],
    ['Sakai', sakai, true],
  ] as const) {
    const id = `product-${name.toLowerCase().replace(' ', '-')}`;
    test(`${name}: registers, opens, and its score arrives [${id}]`, async () => {
      await withProductAt(behaviour, async (connection) => {
        assert.equal((await connection.see()).version, behaviour.version);
        assert.match(await gradeOf(connection, learner), /\b87 \/ 100\b/);
        const me = await enter(connection.product, await connection.open(learner));
        assert.equal(me.person.name === 'Lotte Visser', hasNames, me.person.name);
        const teacher = await enter(connection.product, await connection.open(administrator));
        assert.ok(teacher.roles.includes('ld_administrator'));
      });
    });
  }

  test('Canvas: the first launch tells the deployment, which waits for a word [product-canvas]', async () => {
    await withProductAt(canvas, async (connection) => {
      const refused = await connection.open(learner);
      assert.equal(refused.status, 401);
      assert.match(await refused.text(), /<code>deployment-unknown<\/code>/);
      const { id, deployments } = await connection.see();
      const [deployment, ...others] = deployments;
      assert.equal(deployment?.status, 'pending');
      assert.deepEqual(others, []);

      const { deploymentId } = deployment;
      const body = { deploymentId, decision: 'approve' } as const;
      await connection.caller.call(decideDeployment, { params: { id }, body });
      assert.match(await gradeOf(connection, learner), /\b87 \/ 100\b/);
    });
  });
});

describe('Data privacy: what the product asks a platform for', () => {
  test('is the personal data of plugin-manifest.json, and no more [claims-asked]', async () => {
    await withProductAt({}, async ({ lms }) => {
      const manifest = JSON.parse(
        await readFile(new URL('../../../plugin-manifest.json', import.meta.url), 'utf8'),
      ) as { readonly personalData: readonly { readonly claims: readonly string[] }[] };
      const declared = manifest.personalData.flatMap(({ claims }) => claims);
      const tools = await (await lms.visit(administrator, '/tools')).text();
      assert.ok(tools.includes(`<dd>${['iss', 'sub', ...declared].join(', ')}</dd>`), tools);
    });
  });
});
