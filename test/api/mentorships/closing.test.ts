import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  beginClosing,
  getEvaluationSummary,
  getLookBack,
  holdMeeting,
  getMentorship,
  pauseMentorship,
  resumeMentorship,
  saveAgreement,
  getAgreement,
  saveEvaluation,
} from '../../../src/contract/index.ts';
import { meetingAt, planOne, wallIn } from '../../support/meetings.ts';
import { activePair, evaluation, renewed, runTask, sign } from '../../support/mentorships.ts';
import { save } from '../../support/programme-settings.ts';
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

test('the hours that were written down are there to begin from', async () => {
  const begun = await activePair(product);
  const meeting = await planOne(begun, wallIn(product, 2));
  product.clock.advance({ hours: 4 });
  const pair = await renewed(product, begun);
  const attendeeIds = [pair.mentor.personId, pair.mentee.personId];
  const body = { basedOn: 1, minutes: 75, attendeeIds };
  await pair.mentor.call(holdMeeting, { ...meetingAt(pair, meeting), body });
  const params = { id: pair.mentorshipId };
  assert.equal((await pair.mentee.call(getLookBack, { params })).recordedMinutes, 75);
});

test('the programme’s questions are answered, and its owner reads what five give, without a name', async () => {
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const question = 'What would you do otherwise?';
  const { programmeId } = product;
  await save(owner, programmeId, {
    ownerIds: [owner.personId],
    rules: { evaluationQuestions: [question] },
  });
  const summaryOf = async () => {
    const reader = await product.signIn(owner.personId, ['ld_administrator']);
    return reader.call(getEvaluationSummary, { params: { programmeId } });
  };
  const before = await summaryOf();
  let given = 0;
  for (const givesAnswers of [false, true, true, true]) {
    const { mentor, mentee, mentorshipId } = await activePair(product);
    const params = { id: mentorshipId };
    await mentee.call(beginClosing, { params });
    assert.deepEqual((await mentee.call(getLookBack, { params })).questions, [question]);
    const wrong = { ...evaluation, answers: [{ question: 'Something else?', words: 'No.' }] };
    const refused = await mentee.ask(saveEvaluation, { params, body: wrong });
    assert.equal(refused.problem?.code, 'invalid-input');
    for (const member of [mentor, mentee]) {
      const words = givesAnswers ? `Begin earlier, ${String((given += 1))}.` : 'For nobody.';
      const body = { ...evaluation, answers: [{ question, words }], givesAnswers };
      const saved = await member.call(saveEvaluation, { params, body });
      assert.equal(saved.mine?.answers[0]?.words, words);
    }
    const { answers } = await summaryOf();
    // Four have given theirs after the third pair, six after the fourth.
    assert.equal(answers.length, given > 4 ? 1 : 0);
  }
  const { summary, answers } = await summaryOf();
  assert.ok(summary !== null && summary.people >= (before.summary?.people ?? 0) + 8);
  assert.equal(answers[0]?.words.length, 6);
  assert.ok(!JSON.stringify(answers).includes('For nobody.'));
  const stranger = await product.signIn(await product.addPerson());
  const refused = await stranger.ask(getEvaluationSummary, { params: { programmeId } });
  assert.equal(refused.status, 403);
});
