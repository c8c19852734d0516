import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  askBack,
  getHome,
  getMentorRequest,
  listNotices,
  replyToQuestion,
  withdrawMentorRequest,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { runTask } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const question = 'What have you tried so far?';
const reply = 'I waited too long before I said something.';
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** A request with the mentor's question. */
async function askedBack(): Promise<{ mentor: Caller; mentee: Caller; id: string }> {
  const { caller: mentor, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const { id } = await ask(mentee, registration.id);
  await mentor.call(askBack, { params: { id }, body: { question } });
  return { mentor, mentee, id };
}

async function kindsOf(person: Caller): Promise<string[]> {
  await product.drainJobs();
  const caller = await product.signIn(person.personId);
  return (await caller.call(listNotices)).notices.map(({ kind }) => kind);
}

test('the mentor asks one question, the mentee answers it, and both read both', async () => {
  const { mentor, mentee, id } = await askedBack();
  const params = { id };
  const { steps } = await mentee.call(getHome);
  assert.ok(steps.some((step) => step.kind === 'answer-question' && step.requestId === id));
  const answered = await mentee.call(replyToQuestion, { params, body: { reply } });
  assert.equal(answered.state, 'open');
  for (const one of [mentor, mentee]) {
    const seen = await one.call(getMentorRequest, { params });
    assert.deepEqual([seen.question, seen.reply], [question, reply]);
  }
  assert.ok((await kindsOf(mentee)).includes('request-question'));
  assert.ok((await kindsOf(mentor)).includes('request-replied'));
  const accepted = await mentor.call(acceptMentorRequest, { params });
  assert.equal(accepted.state, 'accepted');
});

test('there is room for one question only, and for one answer', async () => {
  const { mentor, mentee, id } = await askedBack();
  const params = { id };
  const twice = await mentor.ask(askBack, { params, body: { question } });
  assert.equal(twice.problem?.code, 'request-not-open');
  await mentee.call(replyToQuestion, { params, body: { reply } });
  const again = await mentor.ask(askBack, { params, body: { question } });
  assert.equal(again.problem?.code, 'request-not-open');
  const secondReply = await mentee.ask(replyToQuestion, { params, body: { reply } });
  assert.equal(secondReply.problem?.code, 'request-not-open');
});

test('two questions at once are one question', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  const { id } = await ask(await addMentee(product), registration.id);
  const answers = await Promise.all(
    ['One?', 'Two?', 'Three?'].map((each) =>
      mentor.ask(askBack, { params: { id }, body: { question: each } }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
});

test('whoever is to move has the programme’s days anew, and is reminded before they are over', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const { id, expiresAt } = await ask(mentee, registration.id);
  product.clock.advance({ days: 9 });
  const mentorAgain = await product.signIn(mentor.personId);
  const asked = await mentorAgain.call(askBack, { params: { id }, body: { question } });
  assert.equal(
    (Date.parse(asked.expiresAt) - Date.parse(expiresAt)) / dayInMilliseconds,
    9,
    'the mentee has as long as the mentor had',
  );
  product.clock.advance({ days: 11 });
  await runTask(product, 'remind-of-requests');
  await runTask(product, 'remind-of-requests');
  const reminders = (kinds: readonly string[]): string[] =>
    kinds.filter((kind) => kind.endsWith('reminder'));
  assert.deepEqual(reminders(await kindsOf(mentee)), ['request-reply-reminder']);
  assert.deepEqual(reminders(await kindsOf(mentor)), []);
  product.clock.advance({ days: 4 });
  await runTask(product, 'expire-requests');
  const ended = await (
    await product.signIn(mentee.personId)
  ).call(getMentorRequest, { params: { id } });
  assert.equal(ended.state, 'expired');
});

test('only the mentor asks, only the mentee answers, and the mentee may withdraw meanwhile', async () => {
  const { mentor, mentee, id } = await askedBack();
  const params = { id };
  const stranger = await addMentee(product);
  for (const one of [mentor, stranger]) {
    const answer = await one.ask(replyToQuestion, { params, body: { reply } });
    assert.equal(answer.status, 404);
  }
  const asking = await mentee.ask(askBack, { params, body: { question } });
  assert.equal(asking.status, 404);
  await mentee.call(withdrawMentorRequest, { params });
  assert.ok((await kindsOf(mentor)).includes('request-withdrawn'));
});

test('an empty question or answer is bad input', async () => {
  const { mentor, mentee, id } = await askedBack();
  const params = { id };
  const asked = await mentor.ask(askBack, { params, body: { question: '  ' } });
  assert.equal(asked.status, 400);
  const answered = await mentee.ask(replyToQuestion, { params, body: { reply: '' } });
  assert.equal(answered.status, 400);
});
