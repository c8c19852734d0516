import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answerKlik,
  endMentorship,
  getAgreement,
  getHome,
  getIntroduction,
  getMentorProfile,
  getMentorship,
  listCourses,
} from '../../../src/contract/index.ts';
import { addMentee } from '../../support/mentoring.ts';
import {
  activePair,
  beginPair,
  clickTogether,
  completeMentorCourse,
  renewed,
  sign,
} from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('accepting makes the mentor’s course due and puts it next on their home', async () => {
  const { mentor, mentorshipId } = await beginPair(product);
  const { courses } = await mentor.call(listCourses, { query: { language: 'en' } });
  assert.ok(courses.some((course) => course.id === 'mentor-course' && course.dueAt !== null));
  const { steps } = await mentor.call(getHome);
  assert.equal(steps[0]?.kind, 'take-course');
  const mentorship = await mentor.call(getMentorship, { params: { id: mentorshipId } });
  assert.equal(mentorship.state, 'introduction');
  assert.deepEqual(mentorship.step.kind, 'propose-conversation');
});

test('rule 2: signed by both but without the course it does not become active; then it does', async () => {
  const begun = await beginPair(product);
  await clickTogether(product, begun);
  const { mentor, mentee, mentorshipId } = await renewed(product, begun);
  const params = { id: mentorshipId };
  await sign(mentor, mentorshipId);
  await sign(mentee, mentorshipId);
  const waiting = await mentee.call(getMentorship, { params });
  assert.equal(waiting.state, 'agreement');
  assert.equal(waiting.step.kind, 'await-courses');
  assert.equal((await mentor.call(getMentorship, { params })).step.kind, 'take-course');
  await completeMentorCourse(product, mentor);
  const active = await mentee.call(getMentorship, { params });
  assert.equal(active.state, 'active');
  assert.ok(active.activeSince);
  assert.equal(active.endsOn, '2026-09-30', 'six months after 31 March');
});

test('rule 8: either ends it at any time; the seat is free again, and nothing names who did', async () => {
  const { mentor, mentee, mentorshipId, registrationId } = await activePair(product);
  const params = { id: mentorshipId };
  const ended = await mentee.call(endMentorship, { params });
  assert.equal(ended.state, 'ended_early');
  const again = await mentor.ask(endMentorship, { params });
  assert.equal(again.problem?.code, 'mentorship-ended');
  const other = await addMentee(product);
  const profile = await other.call(getMentorProfile, {
    params: { programmeId: product.programmeId, registrationId },
  });
  assert.equal(profile.freeSeats, 1);
  const rows = await product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .select(['actor_id', 'action'])
      .where('subject_id', '=', mentorshipId)
      .execute(),
  );
  assert.deepEqual(
    rows.filter((row) => row.action === 'mentorship.ended').map((row) => row.actor_id),
    [null],
  );
});

test('a change that comes too late is refused with the state that is now', async () => {
  const { mentor, mentorshipId } = await activePair(product);
  const answer = await mentor.ask(answerKlik, {
    params: { id: mentorshipId },
    body: { answer: 'yes' },
  });
  assert.equal(answer.status, 409);
  assert.equal(answer.problem?.code, 'mentorship-moved-on');
  assert.equal(answer.problem.detail, 'active');
});

test('a mentorship and its parts are seen by its members and by nobody else', async () => {
  const { mentorshipId } = await activePair(product);
  const administrator = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'auditor',
    'programme_owner',
  ]);
  for (const endpoint of [getMentorship, endMentorship, getIntroduction, getAgreement]) {
    assert.equal((await administrator.ask(endpoint, { params: { id: mentorshipId } })).status, 404);
  }
});
