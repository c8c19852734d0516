import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import {
  completeUnit,
  getCourse,
  getUnit,
  listCourses,
  retryCourse,
  saveUnitPosition,
} from '../../../src/contract/index.ts';
import type { Course } from '../../../src/contract/index.ts';
import { courseStanding, hasCompletedCourse } from '../../../src/server/modules/courses/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { courseId, readUnits, rightOptions, wrongOptions } from './mentor-course.ts';
import { answerUnit, finishUnit, inEnglish, takeCourse } from './take-course.ts';

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

const units = readUnits('en');
const params = { courseId };
const readCourse = (): Promise<Course> => caller.call(getCourse, { params, query: inEnglish });

const auditOf = async (): Promise<{ action: string; details: unknown }[]> =>
  product.inTransaction(async (work) => {
    const enrolment = await work.db
      .selectFrom('course_enrolments')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return work.db
      .selectFrom('audit_log')
      .select(['action', 'details'])
      .where('subject_id', '=', enrolment.id)
      .orderBy('sequence')
      .execute();
  });

/** Jobs that the completion's subscribers were given for this person. */
const queued = async (event: string): Promise<number> => {
  const { rows } = await product.database.store.executeAsOwner(
    `select count(distinct data->>'id') as count from pgboss.job
      where data->>'name' = $1 and data->'payload'->>'personId' = $2`,
    [event, personId],
  );
  return Number(rows[0]?.count);
};

test('reading a course does not start it; reading a unit does, once', async () => {
  assert.equal((await readCourse()).state, 'not_started');
  assert.deepEqual(await caller.call(listCourses, { query: inEnglish }), { courses: [] });
  const first = { courseId, unitId: units[0]?.id ?? '' };
  await Promise.all(
    Array.from({ length: 4 }, () => caller.call(getUnit, { params: first, query: inEnglish })),
  );
  const course = await readCourse();
  assert.equal(course.state, 'in_progress');
  assert.equal(course.progress, 0);
  const { courses } = await caller.call(listCourses, { query: inEnglish });
  assert.deepEqual(courses, [course]);
});

test('a course is passed with every right answer, unit by unit', async () => {
  for (const [index, unit] of units.entries()) {
    await answerUnit(caller, unit, rightOptions);
    const course = await finishUnit(caller, unit.id);
    const isLast = index === units.length - 1;
    assert.equal(course.state, isLast ? 'completed' : 'in_progress');
    assert.equal(course.score, isLast ? 100 : null);
    const passed = units.slice(0, index + 1).reduce((sum, each) => sum + each.pages, 0);
    const all = units.reduce((sum, each) => sum + each.pages, 0);
    assert.equal(course.progress, Math.floor((100 * passed) / all));
    assert.equal(course.units[index]?.completedAt, product.clock.now().toISOString());
  }
  const standing = await product.inTransaction((work) => courseStanding(work, personId, courseId));
  assert.deepEqual(standing, {
    state: 'completed',
    dueAt: null,
    completedAt: product.clock.now(),
  });
  assert.deepEqual(await auditOf(), [
    { action: 'course.completed', details: { courseId, score: 100, attempt: 1 } },
  ]);
  assert.equal(await queued('CourseCompleted'), 1);
});

test('completing again, even all at once, changes nothing', async () => {
  await takeCourse(caller, 'right');
  const before = await readCourse();
  product.clock.advance({ hours: 1 });
  const last = units.at(-1)?.id ?? '';
  const again = await Promise.all(Array.from({ length: 5 }, () => finishUnit(caller, last)));
  for (const course of again) assert.deepEqual(course, before);
  assert.equal((await auditOf()).length, 1);
  assert.equal(await queued('CourseCompleted'), 1);
});

test('the last unit completed twenty times at once ends the course once', async () => {
  for (const unit of units) await answerUnit(caller, unit, rightOptions);
  const last = units.at(-1)?.id ?? '';
  for (const unit of units.slice(0, -1)) await finishUnit(caller, unit.id);
  await Promise.all(Array.from({ length: 20 }, () => finishUnit(caller, last)));
  assert.equal((await auditOf()).length, 1);
  assert.equal(await queued('CourseCompleted'), 1);
});

test('a course is failed below the pass mark, tried again and passed', async () => {
  const failed = await takeCourse(caller, 'wrong');
  assert.equal(failed?.state, 'failed');
  assert.equal(failed.score, 0);
  assert.equal(failed.completedAt, null);
  assert.equal(await queued('CourseCompleted'), 0);
  assert.equal(
    await product.inTransaction((work) => hasCompletedCourse(work, personId, courseId)),
    false,
  );

  const retried = await caller.call(retryCourse, { params, query: inEnglish });
  assert.equal(retried.state, 'in_progress');
  assert.equal(retried.score, null);
  assert.ok(retried.progress > 0, 'the text stays read');
  for (const unit of retried.units) {
    assert.equal(unit.completedAt, null);
    assert.equal(unit.position, 0);
    const read = await caller.call(getUnit, {
      params: { courseId, unitId: unit.id },
      query: inEnglish,
    });
    for (const block of read.pages.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'question') assert.equal(block.question.answered, null);
    }
  }

  const passed = await takeCourse(caller, 'right');
  assert.equal(passed?.state, 'completed');
  assert.equal(passed.score, 100);
  assert.deepEqual(
    (await auditOf()).map(({ action }) => action),
    ['course.failed', 'course.retried', 'course.completed'],
  );
  const attempts = await product.inTransaction((work) =>
    work.db
      .selectFrom('course_answers as answer')
      .innerJoin('course_enrolments as enrolment', 'enrolment.id', 'answer.enrolment_id')
      .select(({ fn }) => ['answer.attempt', fn.countAll<number>().as('answers')])
      .where('enrolment.person_id', '=', personId)
      .groupBy('answer.attempt')
      .orderBy('answer.attempt')
      .execute(),
  );
  const asked = units
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== 'reflection');
  assert.deepEqual(attempts, [
    { attempt: 1, answers: asked.length },
    { attempt: 2, answers: asked.length },
  ]);
});

test('the score is the share of all scored questions; the pass mark itself passes', async () => {
  const scored = units.flatMap(({ questions }) => questions).filter(({ scored }) => scored);
  const { passMark } = await readCourse();
  const needed = Math.ceil((scored.length * passMark) / 100);
  const right = new Set(scored.slice(0, needed).map(({ id }) => id));
  for (const unit of units) {
    await answerUnit(caller, unit, (question) =>
      right.has(question.id) ? rightOptions(question) : wrongOptions(question),
    );
  }
  const courses = [];
  for (const unit of units) courses.push(await finishUnit(caller, unit.id));
  assert.equal(courses.at(-1)?.score, Math.floor((100 * needed) / scored.length));
  assert.equal(courses.at(-1)?.state, 'completed');
});

test('only a failed course is tried again, and two tries at once are one', async () => {
  assert.equal((await caller.ask(retryCourse, { params, query: inEnglish })).status, 409);
  await takeCourse(caller, 'wrong');
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => caller.ask(retryCourse, { params, query: inEnglish })),
  );
  assert.deepEqual(tries.map(({ status }) => status).sort(), [200, 409, 409, 409, 409]);
  await takeCourse(caller, 'right');
  assert.equal(
    (await caller.ask(retryCourse, { params, query: inEnglish })).problem?.code,
    'conflict',
  );
});

test('a unit with scored questions left open is not completed, and the answer names them', async () => {
  const [unit] = units;
  assert.ok(unit);
  const open = unit.questions.filter(({ scored }) => scored);
  const refused = await caller.ask(completeUnit, {
    params: { courseId, unitId: unit.id },
    query: inEnglish,
  });
  assert.equal(refused.problem?.code, 'invalid-input');
  assert.deepEqual(
    refused.problem.issues?.map(({ path }) => path),
    open.map(({ id }) => `questions.${id}`),
  );
  assert.equal((await readCourse()).units[0]?.completedAt, null);
});

test('a person resumes at the page they left; what was read stays read', async () => {
  const [unit] = units;
  assert.ok(unit);
  const place = { courseId, unitId: unit.id };
  const save = (page: number) => caller.ask(saveUnitPosition, { params: place, body: { page } });
  await save(4);
  const further = await readCourse();
  assert.equal(further.state, 'in_progress');
  assert.equal(further.units[0]?.position, 4);
  assert.ok(further.progress > 0);
  await save(1);
  const back = await readCourse();
  assert.equal(back.units[0]?.position, 1);
  assert.equal(back.progress, further.progress);
  const read = await caller.call(getUnit, { params: place, query: inEnglish });
  assert.equal(read.position, 1);
  assert.equal(read.pages.length, unit.pages);
  assert.equal((await save(unit.pages)).problem?.code, 'invalid-input');
});

test('courses and units that do not exist are not found', async () => {
  const query = inEnglish;
  const unitId = units[0]?.id ?? '';
  const asks = [
    caller.ask(getCourse, { params: { courseId: 'no-such-course' }, query }),
    caller.ask(getUnit, { params: { courseId, unitId: 'no-such-unit' }, query }),
    caller.ask(completeUnit, { params: { courseId: 'no-such-course', unitId }, query }),
    caller.ask(retryCourse, { params: { courseId: 'no-such-course' }, query }),
  ];
  for (const { problem } of await Promise.all(asks)) assert.equal(problem?.code, 'not-found');
});

test('another person begins at nothing', async () => {
  await takeCourse(caller, 'right');
  const other = await product.signIn(await product.addPerson());
  const theirs = await other.call(getCourse, { params, query: inEnglish });
  assert.equal(theirs.state, 'not_started');
  assert.equal(theirs.progress, 0);
});
