import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  beginClosing,
  getLookBack,
  getMentorship,
  pauseMentorship,
  resumeMentorship,
  saveAgreement,
  getAgreement,
  saveEvaluation,
} from '../../../src/contract/index.ts';
import { activePair, evaluation, renewed, runTask, sign } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('it rests and goes on; whoever pauses what rests already is told how it stands', async () => {
  const { mentor, mentee, mentorshipId } = await activePair(product);
  const params = { id: mentorshipId };
  const body = { until: '2026-06-01' };
  const paused = await mentee.call(pauseMentorship, { params, body });
  assert.equal(paused.state, 'paused');
  assert.equal(paused.pausedUntil, '2026-06-01');
  const again = await mentor.ask(pauseMentorship, { params, body });
  assert.equal(again.problem?.code, 'mentorship-moved-on');
  assert.equal(again.problem.detail, 'paused');
  assert.equal((await mentor.call(resumeMentorship, { params })).state, 'active');
});

test('both look back, read each other’s thanks and nothing else, and it is closed', async () => {
  const { mentor, mentee, mentorshipId } = await activePair(product);
  const params = { id: mentorshipId };
  await mentee.call(beginClosing, { params });
  await mentee.call(saveEvaluation, { params, body: evaluation });
  assert.equal((await mentor.call(getMentorship, { params })).state, 'closing');
  const seen = await mentor.call(getLookBack, { params });
  assert.equal(seen.mine, null);
  assert.deepEqual(seen.thanks, [{ from: mentee.personId, words: evaluation.thanks }]);
  assert.ok(!JSON.stringify(seen).includes(evaluation.learnt));
  await mentor.call(saveEvaluation, { params, body: { ...evaluation, thanks: '' } });
  assert.equal((await mentor.call(getMentorship, { params })).state, 'closed');
  const late = await mentee.ask(saveEvaluation, { params, body: evaluation });
  assert.equal(late.problem?.code, 'mentorship-ended');
});

test('the agreed end begins the closing, and three weeks later it is closed by itself', async () => {
  const begun = await activePair(product);
  const params = { id: begun.mentorshipId };
  product.clock.advance({ days: 190 });
  await runTask(product, 'close-in-time');
  let { mentor } = await renewed(product, begun);
  assert.equal((await mentor.call(getMentorship, { params })).state, 'closing');
  product.clock.advance({ days: 22 });
  await runTask(product, 'close-in-time');
  ({ mentor } = await renewed(product, begun));
  assert.equal((await mentor.call(getMentorship, { params })).state, 'closed');
});

test('a longer agreement that both sign takes them out of their closing', async () => {
  const { mentor, mentee, mentorshipId } = await activePair(product);
  const params = { id: mentorshipId };
  await mentor.call(beginClosing, { params });
  const { current } = await mentor.call(getAgreement, { params });
  await mentor.call(saveAgreement, {
    params,
    body: { basedOn: 1, terms: { ...current.terms, durationMonths: 12 } },
  });
  await sign(mentor, mentorshipId);
  assert.equal((await mentee.call(getMentorship, { params })).state, 'closing');
  await sign(mentee, mentorshipId);
  assert.equal((await mentee.call(getMentorship, { params })).state, 'active');
});
