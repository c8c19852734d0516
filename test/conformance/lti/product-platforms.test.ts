// The product itself, registered at and opened from the demonstration LMS as it plays each platform.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { decideDeployment } from '../../../src/contract/index.ts';
import { blackboard } from '../../../src/demo/lms/variants/blackboard.ts';
import { brightspace } from '../../../src/demo/lms/variants/brightspace.ts';
import { canvas } from '../../../src/demo/lms/variants/canvas.ts';
import { moodle } from '../../../src/demo/lms/variants/moodle.ts';
import { openEdx } from '../../../src/demo/lms/variants/open-edx.ts';
import { sakai } from '../../../src/demo/lms/variants/sakai.ts';
import { enter } from '../../api/lms/open-tool.ts';
import { completeCourse } from '../../support/complete-course.ts';
import { administrator, learner } from './support/start-demo-platform.ts';
import { withProductAt, type Connection } from './support/with-product-at.ts';

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
