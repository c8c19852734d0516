import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { getHome, listCourses } from '../../../src/contract/index.ts';
import type { Work } from '../../../src/server/jobs/work.ts';
import { addDays } from '../../../src/server/kernel/clock.ts';
import {
  assignCourse,
  courseStanding,
  listCoursesOf,
} from '../../../src/server/modules/courses/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { courseId } from './mentor-course.ts';
import { inEnglish, takeCourse } from './take-course.ts';

let product: TestProduct;
let personId: string;
let caller: Caller;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());
beforeEach(async () => {
  personId = await product.addPerson();
  caller = await product.signIn(personId);
});

interface Told {
  readonly event: string;
  readonly personId: string;
}

/** The same work, with what it publishes written down as well. */
function listeningTo(work: Work, told: Told[]): Work {
  return {
    ...work,
    publish: async (type, payload) => {
      told.push({ event: type.name, personId: (payload as { personId: string }).personId });
      await work.publish(type, payload);
    },
  };
}

const inDays = (days: number): Date => addDays(product.clock.now(), days);
async function assign(dueAt: Date): Promise<Told[]> {
  const told: Told[] = [];
  await product.inTransaction((work) =>
    assignCourse(listeningTo(work, told), { personId, courseId, dueAt }),
  );
  return told;
}

/** Runs the reminders' job. @returns those it told about this test's person */
async function remind(): Promise<Told[]> {
  const told: Told[] = [];
  const { queues, jobContext } = product.product;
  await queues.runNow('remind-of-due-courses', {
    ...jobContext,
    inTransaction: (scope, run) =>
      jobContext.inTransaction(scope, (work) => run(listeningTo(work, told))),
  });
  return told.filter((each) => each.personId === personId);
}

const assignments = (): Promise<unknown[]> =>
  product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .select('details')
      .where('action', '=', 'course.assigned')
      .execute()
      .then((rows) =>
        rows
          .map(({ details }) => details)
          .filter((each) => JSON.stringify(each).includes(personId)),
      ),
  );

test('an assigned course is due, waits at home and in the list, and is not started', async () => {
  const dueAt = inDays(21);
  assert.deepEqual(await assign(dueAt), [{ event: 'CourseAssigned', personId }]);
  const { courses } = await caller.call(listCourses, { query: inEnglish });
  assert.deepEqual(
    courses.map(({ id, state, progress, dueAt: due }) => ({ id, state, progress, due })),
    [{ id: courseId, state: 'not_started', progress: 0, due: dueAt.toISOString() }],
  );
  const { steps } = await caller.call(getHome);
  assert.ok(steps.some((step) => step.kind === 'take-course' && step.courseId === courseId));
  assert.deepEqual(await assignments(), [{ courseId, personId, dueAt: dueAt.toISOString() }]);
});

test('a course that is assigned again, or ten times at once, is due once', async () => {
  const told = await Promise.all(
    Array.from({ length: 10 }, (_, index) => assign(inDays(5 + index))),
  );
  assert.equal(told.flat().length, 1);
  const first = await product.inTransaction((work) => courseStanding(work, personId, courseId));
  assert.deepEqual(await assign(inDays(40)), []);
  const then = await product.inTransaction((work) => courseStanding(work, personId, courseId));
  assert.deepEqual(then, first);
  assert.equal((await assignments()).length, 1);
});

test('a course that is under way becomes due and keeps its progress', async () => {
  const [step] = (await takeCourse(caller, 'wrong'))?.units ?? [];
  assert.ok(step);
  assert.equal((await assign(inDays(21))).length, 1);
  const [course] = await product.inTransaction((work) => listCoursesOf(work, personId, 'nl'));
  assert.equal(course?.state, 'failed');
  assert.equal(course.dueAt, inDays(21).toISOString());
  assert.equal(course.title, 'Mentor zijn');
});

test('a completed course is not assigned again', async () => {
  await takeCourse(caller, 'right');
  assert.deepEqual(await assign(inDays(21)), []);
  const standing = await product.inTransaction((work) => courseStanding(work, personId, courseId));
  assert.equal(standing.state, 'completed');
  assert.equal(standing.dueAt, null);
  assert.deepEqual(await assignments(), []);
});

test('an unknown course is not assigned', async () => {
  await assert.rejects(
    product.inTransaction((work) =>
      assignCourse(work, { personId, courseId: 'no-such-course', dueAt: inDays(1) }),
    ),
    { code: 'not-found' },
  );
});

test('a reminder comes three days before the due date, once', async () => {
  await assign(inDays(21));
  assert.deepEqual(await remind(), []);
  product.clock.advance({ days: 17, hours: 23 });
  assert.deepEqual(await remind(), []);
  product.clock.advance({ hours: 1 });
  assert.deepEqual(await remind(), [{ event: 'CourseNearedDueDate', personId }]);
  assert.deepEqual(await remind(), []);
  product.clock.advance({ days: 2 });
  assert.deepEqual(await remind(), []);
});

test('who has completed the course, or has left, is not reminded; nor is a date gone by', async () => {
  await assign(inDays(2));
  await takeCourse(caller, 'right');
  assert.deepEqual(await remind(), []);

  personId = await product.addPerson();
  await assign(inDays(2));
  const setState = (state: string) =>
    product.inTransaction((work) =>
      work.db.updateTable('people').set({ state }).where('id', '=', personId).execute(),
    );
  await setState('left');
  assert.deepEqual(await remind(), []);
  await setState('active');
  product.clock.advance({ days: 3 });
  assert.deepEqual(await remind(), []);
});
