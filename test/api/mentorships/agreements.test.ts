import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  beginClosing,
  getAgreement,
  getMentorship,
  layOutAgreement,
  listNotices,
  saveAgreement,
  signAgreement,
} from '../../../src/contract/index.ts';
import { addMentor, ask } from '../../support/mentoring.ts';
import {
  activePair,
  agreementTerms,
  beginPair,
  clickTogether,
  completeMentorCourse,
  renewed,
  sign,
} from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { publishProgramme } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

/** A pair that has its agreement before it. */
async function agreeingPair(): Promise<Pair> {
  const begun = await beginPair(product);
  await completeMentorCourse(product, begun.mentor);
  await clickTogether(product, begun);
  return renewed(product, begun);
}

test('it begins with the programme’s numbers and words in the language the two share', async () => {
  const { mentor, mentorshipId } = await agreeingPair();
  const agreement = await mentor.call(getAgreement, { params: { id: mentorshipId } });
  const { current, inForce, isOpen } = agreement;
  assert.equal(current.version, 1);
  assert.equal(current.writtenBy, null);
  assert.equal(current.terms.durationMonths, 6);
  assert.equal(current.terms.everyWeeks, 4);
  assert.equal(current.terms.meetings, 7);
  assert.match(current.terms.confidentiality, /^What we tell each other/);
  assert.equal(inForce, null);
  assert.equal(isOpen, true);
});

test('both write at once: the second is told, and loses nothing', async () => {
  const { mentor, mentee, mentorshipId } = await agreeingPair();
  const params = { id: mentorshipId };
  const { current } = await mentor.call(getAgreement, { params });
  const write = (words: string) => ({ basedOn: 1, terms: { ...current.terms, boundaries: words } });
  const answers = await Promise.all([
    mentor.ask(saveAgreement, { params, body: write('The mentor’s words.') }),
    mentee.ask(saveAgreement, { params, body: write('The mentee’s words.') }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const refused = answers.findIndex(({ status }) => status === 409);
  assert.equal(answers[refused]?.problem?.code, 'conflict');
  const after_ = await mentor.call(getAgreement, { params });
  assert.equal(after_.current.version, 2);
  const again = await (refused === 0 ? mentor : mentee).call(saveAgreement, {
    params,
    body: { ...write('Words that the second brought together.'), basedOn: 2 },
  });
  assert.equal(again.current.version, 3);
  assert.equal(again.earlier.length, 2, 'every version stays');
});

test('whoever signs what was changed meanwhile signs nothing', async () => {
  const { mentor, mentee, mentorshipId } = await agreeingPair();
  const params = { id: mentorshipId };
  const { current } = await mentor.call(getAgreement, { params });
  await mentee.call(saveAgreement, {
    params,
    body: { basedOn: 1, terms: { ...current.terms, meetings: 12 } },
  });
  const late = await mentor.ask(signAgreement, { params, body: { version: 1 } });
  assert.equal(late.problem?.code, 'conflict');
  assert.deepEqual((await mentor.call(getAgreement, { params })).current.signatures, []);
});

test('one signature asks for the other, two make it hold, and the mentorship begins', async () => {
  const { mentor, mentee, mentorshipId } = await agreeingPair();
  const params = { id: mentorshipId };
  await sign(mentor, mentorshipId);
  await sign(mentor, mentorshipId);
  await product.drainJobs();
  const { notices } = await mentee.call(listNotices);
  assert.equal(notices.filter(({ kind }) => kind === 'agreement-to-sign').length, 1);
  assert.equal((await mentor.call(getMentorship, { params })).step.kind, 'await-signatures');
  await sign(mentee, mentorshipId);
  const { state, endsOn } = await mentee.call(getMentorship, { params });
  assert.equal(state, 'active');
  assert.ok(endsOn);
  const { inForce } = await mentee.call(getAgreement, { params });
  assert.equal(inForce?.version, 1);
});

test('a change of what holds is signed again; until then what was signed holds', async () => {
  const { mentor, mentee, mentorshipId } = await activePair(product);
  const params = { id: mentorshipId };
  const { endsOn } = await mentor.call(getMentorship, { params });
  const { current } = await mentor.call(getAgreement, { params });
  const terms = { ...current.terms, durationMonths: 9 };
  await mentor.call(saveAgreement, { params, body: { basedOn: 1, terms } });
  await sign(mentor, mentorshipId);
  const between = await mentee.call(getAgreement, { params });
  assert.equal(between.inForce?.version, 1);
  assert.equal((await mentee.call(getMentorship, { params })).endsOn, endsOn);
  assert.equal((await mentee.call(getMentorship, { params })).step.kind, 'sign-agreement');
  await sign(mentee, mentorshipId);
  const after_ = await mentee.call(getMentorship, { params });
  assert.ok(after_.endsOn !== null && endsOn !== null && after_.endsOn > endsOn);
});

test('a pair whose format asks for none begins without; it can lay one out, and take itself on by it', async () => {
  const owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  const { id: programmeId } = await publishProgramme(owner, 'situational');
  const { caller: mentor, registration } = await addMentor({ ...product, programmeId });
  const mentee = await product.signIn(await product.addPerson());
  const { id: requestId } = await ask(mentee, registration.id);
  const accepted = await mentor.call(acceptMentorRequest, { params: { id: requestId } });
  const params = { id: accepted.mentorshipId ?? '' };
  assert.equal((await mentee.ask(getAgreement, { params })).status, 404);
  const stranger = await product.signIn(await product.addPerson());
  assert.equal((await stranger.ask(layOutAgreement, { params })).status, 404);

  const laidOut = await mentee.call(layOutAgreement, { params });
  assert.deepEqual([laidOut.current.version, laidOut.inForce], [1, null]);
  const again = await mentor.call(layOutAgreement, { params });
  assert.deepEqual(again.current, laidOut.current, 'one that there is stays');
  const stepOf = async () => (await mentee.call(getMentorship, { params })).step.kind;
  assert.notEqual(await stepOf(), 'sign-agreement', 'it asks nothing before somebody signs');
  await sign(mentor, params.id);
  assert.equal(await stepOf(), 'sign-agreement');
  await sign(mentee, params.id);
  const { endsOn } = await mentee.call(getMentorship, { params });

  await mentor.call(beginClosing, { params });
  const terms = { ...agreementTerms, durationMonths: 12 };
  await mentor.call(saveAgreement, { params, body: { basedOn: 1, terms } });
  await sign(mentor, params.id);
  await sign(mentee, params.id);
  const extended = await mentee.call(getMentorship, { params });
  assert.equal(extended.state, 'active');
  assert.ok(extended.endsOn !== null && endsOn !== null && extended.endsOn > endsOn);
});
