import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerKlik,
  chooseConversationTime,
  getIntroduction,
  getMentorship,
  listNotices,
  proposeConversation,
} from '../../../src/contract/index.ts';
import { beginPair, renewed, runTask } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const inDays = (days: number): string =>
  new Date(product.clock.now().getTime() + days * 24 * 60 * 60 * 1000).toISOString();

const proposal = (times: string[], basedOn = 0) => ({
  basedOn,
  times,
  minutes: 30,
  mode: 'virtual' as const,
  place: 'The usual room',
});

/** The mentor proposes, the mentee chooses. */
async function planned({ mentor, mentee, mentorshipId }: Pair, days: number): Promise<string> {
  const params = { id: mentorshipId };
  const time = inDays(days);
  await mentor.call(proposeConversation, { params, body: proposal([time]) });
  await mentee.call(chooseConversationTime, { params, body: { proposal: 1, time } });
  return time;
}

test('one proposes three times, the other chooses one, and both see the same', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  const times = [inDays(3), inDays(1), inDays(2)];
  await mentor.call(proposeConversation, { params, body: proposal(times) });
  assert.equal((await mentor.call(getMentorship, { params })).step.kind, 'await-time');
  assert.equal((await mentee.call(getMentorship, { params })).step.kind, 'choose-time');
  const seen = await mentee.call(getIntroduction, { params });
  assert.deepEqual(seen.proposal?.times, times.toSorted(), 'in their order');
  const chosen = times[2] ?? '';
  await mentee.call(chooseConversationTime, { params, body: { proposal: 1, time: chosen } });
  for (const member of [mentor, mentee]) {
    const { conversationAt } = await member.call(getIntroduction, { params });
    assert.equal(conversationAt, chosen);
    assert.equal((await member.call(getMentorship, { params })).step.kind, 'have-conversation');
  }
  await product.drainJobs();
  const { notices } = await mentee.call(listNotices);
  const kinds = notices.map(({ kind }) => kind);
  assert.ok(kinds.includes('conversation-proposed') && kinds.includes('conversation-planned'));
  assert.ok(!JSON.stringify(notices).includes('usual room'));
});

test('the outcome is told at nine on the organisation’s clock, four days after the conversation', async () => {
  const pair = await beginPair(product);
  const params = { id: pair.mentorshipId };
  const before_ = await pair.mentee.call(getIntroduction, { params });
  assert.equal(before_.tellsAt, before_.endsAt);
  // 2 March 09:00 in UTC; the clocks go forward on 29 March.
  assert.equal(before_.endsAt, '2026-03-30T07:00:00.000Z');
  await planned(pair, 2);
  const { tellsAt } = await pair.mentee.call(getIntroduction, { params });
  assert.equal(tellsAt, '2026-03-08T08:00:00.000Z');
});

test('times that are past, double or too late are refused, and nothing is changed', async () => {
  const { mentor, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  for (const times of [[inDays(-1)], [inDays(1), inDays(1)], [inDays(27.5)]]) {
    const answer = await mentor.ask(proposeConversation, { params, body: proposal(times) });
    assert.equal(answer.problem?.code, 'invalid-input');
  }
  assert.equal((await mentor.call(getIntroduction, { params })).proposalNumber, 0);
});

test('whoever proposes or chooses from what was replaced meanwhile is told so', async () => {
  const { mentor, mentee, mentorshipId } = await beginPair(product);
  const params = { id: mentorshipId };
  const first = inDays(1);
  await mentor.call(proposeConversation, { params, body: proposal([first]) });
  const blind = await mentee.ask(proposeConversation, { params, body: proposal([inDays(2)]) });
  assert.equal(blind.problem?.code, 'conflict');
  await mentor.call(proposeConversation, { params, body: proposal([inDays(3)], 1) });
  const late = await mentee.ask(chooseConversationTime, {
    params,
    body: { proposal: 1, time: first },
  });
  assert.equal(late.problem?.code, 'conflict');
  const own = await mentor.ask(chooseConversationTime, {
    params,
    body: { proposal: 2, time: inDays(3) },
  });
  assert.equal(own.problem?.code, 'not-allowed');
});

test('whoever has not answered is asked after the conversation and the day before, each alone', async () => {
  const begun = await beginPair(product);
  const params = { id: begun.mentorshipId };
  await planned(begun, 1);
  product.clock.advance({ days: 1, hours: 1 });
  const pair = await renewed(product, begun);
  await pair.mentor.call(answerKlik, { params, body: { answer: 'yes' } });
  await runTask(product, 'ask-for-klik');
  await runTask(product, 'ask-for-klik');
  const kindsOf = async (member: Pair['mentor']) =>
    (await member.call(listNotices)).notices
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('klik'));
  assert.deepEqual(await kindsOf(pair.mentor), []);
  assert.deepEqual(await kindsOf(pair.mentee), ['klik-asked']);
  product.clock.advance({ days: 3 });
  await runTask(product, 'ask-for-klik');
  const again = await renewed(product, pair);
  assert.deepEqual(await kindsOf(again.mentor), []);
  assert.deepEqual(await kindsOf(again.mentee), ['klik-reminder', 'klik-asked']);
});

test('an answer can be changed until the outcome is told, and is erased with it', async () => {
  const begun = await beginPair(product);
  const params = { id: begun.mentorshipId };
  await begun.mentor.call(answerKlik, { params, body: { answer: 'no' } });
  await begun.mentee.call(answerKlik, { params, body: { answer: 'yes' } });
  const changed = await begun.mentor.call(answerKlik, { params, body: { answer: 'yes' } });
  assert.equal(changed.myAnswer, 'yes');
  product.clock.advance({ days: 29 });
  const { mentor } = await renewed(product, begun);
  const late = await mentor.ask(answerKlik, { params, body: { answer: 'no' } });
  assert.equal(late.problem?.code, 'mentorship-moved-on', 'the moment has come, told or not');
  await runTask(product, 'tell-outcomes');
  assert.equal((await mentor.call(getMentorship, { params })).state, 'agreement');
  assert.equal((await mentor.call(getIntroduction, { params })).myAnswer, null);
  const { count } = await product.inTransaction((work) =>
    work.db
      .selectFrom('introduction_answers')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('mentorship_id', '=', begun.mentorshipId)
      .executeTakeFirstOrThrow(),
  );
  assert.equal(count, 0);
});
