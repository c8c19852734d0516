import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addAgendaItem,
  changeAgendaItem,
  raiseAgendaItem,
  removeAgendaItem,
} from '../../../src/contract/index.ts';
import { meetingAt, planOne, wallIn } from '../../support/meetings.ts';
import { activePair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('both add; each changes their own words; the mentee, whose agenda it is, orders and removes', async () => {
  const pair = await activePair(product);
  const meeting = await planOne(pair, wallIn(product, 72));
  const { mentor, mentee } = pair;
  await mentee.call(addAgendaItem, { ...meetingAt(pair, meeting), body: { words: 'The offer' } });
  const added = await mentor.call(addAgendaItem, {
    ...meetingAt(pair, meeting),
    body: { words: 'Your plan' },
  });
  const [offer, yours] = added.meetings[0]?.agenda ?? [];
  assert.ok(offer && yours);
  const item = (itemId: string) => ({
    params: { id: pair.mentorshipId, meetingId: meeting.id, itemId },
  });

  const meddled = await mentor.ask(changeAgendaItem, {
    ...item(offer.id),
    body: { words: 'Mine now', isDone: false },
  });
  assert.equal(meddled.problem?.code, 'not-allowed');
  const ticked = await mentor.call(changeAgendaItem, {
    ...item(offer.id),
    body: { words: 'The offer', isDone: true },
  });
  assert.equal(ticked.meetings[0]?.agenda[0]?.isDone, true);

  assert.equal((await mentor.ask(raiseAgendaItem, item(yours.id))).problem?.code, 'not-allowed');
  const raised = await mentee.call(raiseAgendaItem, item(yours.id));
  assert.deepEqual(
    raised.meetings[0]?.agenda.map(({ words }) => words),
    ['Your plan', 'The offer'],
  );
  assert.equal((await mentor.ask(removeAgendaItem, item(offer.id))).problem?.code, 'not-allowed');
  const removed = await mentee.call(removeAgendaItem, item(yours.id));
  assert.deepEqual(
    removed.meetings[0]?.agenda.map(({ words }) => words),
    ['The offer'],
  );
});

test('is full with fifty items', async () => {
  const pair = await activePair(product);
  const meeting = await planOne(pair, wallIn(product, 72));
  const add = () =>
    pair.mentee.ask(addAgendaItem, { ...meetingAt(pair, meeting), body: { words: 'One more' } });
  for (let count = 0; count < 50; count += 1) assert.equal((await add()).status, 201);
  assert.equal((await add()).problem?.code, 'invalid-input');
});
