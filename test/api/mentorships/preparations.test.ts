import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endMentorship, getPreparation, savePreparation } from '../../../src/contract/index.ts';
import type { PreparationContent } from '../../../src/contract/index.ts';
import { activePair, beginPair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const content: PreparationContent = {
  reflection: { why: 'To pass on <b>what</b> helped me.', bring: 'Mistakes.', hope: '' },
  strengths: { competence: 4, communication: 2 },
  done: ['read', 'plan'],
};

test('it is empty at first, kept as it was written, and its member’s alone', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  assert.equal((await mentor.call(getPreparation, { params })).savedAt, null);
  const saved = await mentor.call(savePreparation, { params, body: content });
  assert.deepEqual(saved.content, content);
  assert.deepEqual(await mentor.call(getPreparation, { params }), saved);
  assert.equal((await mentee.call(getPreparation, { params })).savedAt, null);
  const stranger = await product.signIn(await product.addPerson(), ['ld_administrator']);
  assert.equal((await stranger.ask(getPreparation, { params })).problem?.code, 'not-found');
});

test('when the mentorship is over it can be read, and changed no more', async () => {
  const { mentor, mentorshipId } = await activePair(product);
  const params = { id: mentorshipId };
  await mentor.call(savePreparation, { params, body: content });
  await mentor.call(endMentorship, { params });
  const late = await mentor.ask(savePreparation, { params, body: content });
  assert.equal(late.problem?.code, 'mentorship-ended');
  assert.deepEqual((await mentor.call(getPreparation, { params })).content, content);
});
