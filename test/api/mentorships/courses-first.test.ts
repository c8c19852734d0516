import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  getMentorRequest,
  listCourses,
  listNotices,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { completeMentorCourse, runTask } from '../../support/mentorships.ts';
import { save } from '../../support/programme-settings.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  await save(owner, product.programmeId, {
    ownerIds: [owner.personId],
    rules: {
      mentorCourse: { courseId: 'mentor-course', due: 'before_accepting' },
      requestExpiryDays: 10,
      courseDueDays: 21,
      reminderDays: [7, 2],
    },
  });
});
after(() => product.close());

const dayInMilliseconds = 24 * 60 * 60 * 1000;

test('a course before accepting: the mentor is led to it, and the request waits for it', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  const request = await ask(await addMentee(product), registration.id);
  const params = { id: request.id };
  assert.deepEqual(request.coursesFirst, [{ by: 'mentor', courseId: 'mentor-course' }]);
  assert.equal(
    (Date.parse(request.expiresAt) - product.clock.now().getTime()) / dayInMilliseconds,
    21,
    'as long as the course takes',
  );
  const refused = await mentor.ask(acceptMentorRequest, { params });
  assert.equal(refused.problem?.code, 'course-not-completed');
  assert.equal(refused.problem.detail, 'mentor-course');
  await product.drainJobs();
  const { notices } = await mentor.call(listNotices);
  assert.ok(notices.some(({ kind }) => kind === 'course-due'));
  const { courses } = await mentor.call(listCourses, { query: { language: 'en' } });
  assert.ok(courses.some(({ id, dueAt }) => id === 'mentor-course' && dueAt !== null));

  await completeMentorCourse(product, mentor);
  const seen = await mentor.call(getMentorRequest, { params });
  assert.deepEqual([seen.state, seen.coursesFirst], ['open', []]);
  const accepted = await mentor.call(acceptMentorRequest, { params });
  assert.equal(accepted.state, 'accepted');
});

test('whoever has completed it is asked as always, and reminded on the programme’s days', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  await ask(await addMentee(product), registration.id);
  await completeMentorCourse(product, mentor);
  const second = await ask(await addMentee(product), registration.id);
  assert.equal(
    (Date.parse(second.expiresAt) - product.clock.now().getTime()) / dayInMilliseconds,
    10,
  );
  const remindersAfter = async (days: number): Promise<number> => {
    product.clock.advance({ days });
    await runTask(product, 'remind-of-requests');
    const again = await product.signIn(mentor.personId);
    const { notices } = await again.call(listNotices);
    return notices.filter(
      ({ kind, link }) => kind === 'request-reminder' && link.endsWith(second.id),
    ).length;
  };
  assert.equal(await remindersAfter(2), 0);
  assert.equal(await remindersAfter(1), 1);
  assert.equal(await remindersAfter(4), 1);
  assert.equal(await remindersAfter(1), 2);
});
