import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  confirmMentorship,
  endMentorship,
  getHome,
  getMentorProfile,
  getMentorship,
  listCourses,
} from '../../../src/contract/index.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { CourseCompleted } from '../../../src/server/modules/courses/index.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

async function pair(): Promise<{
  mentor: Caller;
  mentee: Caller;
  mentorshipId: string;
  registrationId: string;
}> {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  const accepted = await mentor.call(acceptMentorRequest, { params: { id: request.id } });
  return {
    mentor,
    mentee,
    mentorshipId: accepted.mentorshipId ?? '',
    registrationId: registration.id,
  };
}

/** Marks the mentor's course as completed, as the course's own operation leaves it. */
async function completeCourse(mentor: Caller): Promise<void> {
  await product.inTransaction(async (work) => {
    const enrolment = await work.db
      .updateTable('course_enrolments')
      .set({ state: 'completed', score: 90, completed_at: work.now })
      .where('person_id', '=', mentor.personId)
      .returning(['id', 'course_id'])
      .executeTakeFirstOrThrow();
    await work.publish(CourseCompleted, {
      enrolmentId: enrolment.id,
      personId: mentor.personId,
      courseId: enrolment.course_id,
      score: 90,
      attempt: 1,
    });
  });
  await product.drainJobs();
}

test('accepting makes the mentor’s course due and puts it next on their home', async () => {
  const { mentor, mentorshipId } = await pair();
  const { courses } = await mentor.call(listCourses, { query: { language: 'en' } });
  assert.ok(courses.some((course) => course.id === 'mentor-course' && course.dueAt !== null));
  const { steps } = await mentor.call(getHome);
  assert.equal(steps[0]?.kind, 'take-course');
  const mentorship = await mentor.call(getMentorship, { params: { id: mentorshipId } });
  assert.equal(mentorship.state, 'introduction');
});

test('rule 2: with both words but without the course it does not become active; then it does', async () => {
  const { mentor, mentee, mentorshipId } = await pair();
  const params = { id: mentorshipId };
  await mentor.call(confirmMentorship, { params });
  const waiting = await mentee.call(confirmMentorship, { params });
  assert.equal(waiting.state, 'introduction');
  await completeCourse(mentor);
  const active = await mentee.call(getMentorship, { params });
  assert.equal(active.state, 'active');
  assert.ok(active.activeSince);
});

test('rule 3: one word alone changes nothing that the other could see', async () => {
  const { mentor, mentee, mentorshipId } = await pair();
  const params = { id: mentorshipId };
  await completeCourse(mentor);
  const before_ = await mentee.call(getMentorship, { params });
  product.clock.advance({ minutes: 5 });
  await mentor.call(confirmMentorship, { params });
  await product.drainJobs();
  assert.deepEqual(await mentee.call(getMentorship, { params }), before_);
  const active = await mentee.call(confirmMentorship, { params });
  assert.equal(active.state, 'active');
});

test('rule 8: either ends it at any time; the seat is free again, and nothing names who did', async () => {
  const { mentor, mentee, mentorshipId, registrationId } = await pair();
  const ended = await mentee.call(endMentorship, { params: { id: mentorshipId } });
  assert.equal(ended.state, 'ended_early');
  const again = await mentor.ask(endMentorship, { params: { id: mentorshipId } });
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

test('a mentorship is seen by its members and by nobody else', async () => {
  const { mentorshipId } = await pair();
  const administrator = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'auditor',
    'programme_owner',
  ]);
  for (const endpoint of [getMentorship, confirmMentorship, endMentorship]) {
    assert.equal((await administrator.ask(endpoint, { params: { id: mentorshipId } })).status, 404);
  }
});
