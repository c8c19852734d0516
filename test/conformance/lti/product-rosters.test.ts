// The product reads the roster of the demonstration LMS as it plays each platform.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideDeployment, readRosters, type Platform } from '../../../src/contract/index.ts';
import { blackboard } from '../../../src/demo/lms/variants/blackboard.ts';
import { brightspace } from '../../../src/demo/lms/variants/brightspace.ts';
import { canvas } from '../../../src/demo/lms/variants/canvas.ts';
import { moodle } from '../../../src/demo/lms/variants/moodle.ts';
import { openEdx } from '../../../src/demo/lms/variants/open-edx.ts';
import { sakai } from '../../../src/demo/lms/variants/sakai.ts';
import { loadLmsPeople } from '../../../src/demo/lms/lms-person.ts';
import { enter } from '../../api/lms/open-tool.ts';
import { learner } from './support/start-demo-platform.ts';
import { withProductAt, type Connection } from './support/with-product-at.ts';

const learners = loadLmsPeople().filter(({ isAdministrator }) => !isAdministrator).length;

/** Comes in once, so that the platform tells of its roster, and has it read. */
async function readRosterOf({
  product,
  caller,
  see,
  open,
}: Connection): Promise<Platform['roster']> {
  await enter(product, await open(learner));
  const { id } = await see();
  await caller.call(readRosters, { params: { id }, body: { mayEndMany: false } });
  await product.drainJobs();
  return (await see()).roster;
}

describe('NRPS 2.0 2: the product reads the roster of', () => {
  for (const [name, behaviour, hasNames] of [
    ['Moodle', moodle, true],
    ['Brightspace', brightspace, true],
    ['Blackboard', blackboard, true],
    ['Open edX', openEdx, false],
    ['Sakai', sakai, true],
  ] as const) {
    const id = `product-roster-${name.toLowerCase().replace(' ', '-')}`;
    test(`${name}: every page of learners, with names or without [${id}]`, async () => {
      await withProductAt(behaviour, async (connection) => {
        const { members, matched, added, problems } = await readRosterOf(connection);
        assert.deepEqual(problems, []);
        assert.equal(members, learners);
        assert.deepEqual([matched, added], hasNames ? [learners, learners - 1] : [1, 0]);
      });
    });
  }

  test('Canvas: by ids alone, once its deployment is let in [product-roster-canvas]', async () => {
    await withProductAt(canvas, async (connection) => {
      await connection.open(learner);
      const { id, deployments } = await connection.see();
      const deploymentId = deployments[0]?.deploymentId ?? '';
      const body = { deploymentId, decision: 'approve' } as const;
      await connection.caller.call(decideDeployment, { params: { id }, body });
      const { members, matched, added, problems } = await readRosterOf(connection);
      assert.deepEqual([members, matched, added, problems], [learners, 1, 0, []]);
    });
  });
});
