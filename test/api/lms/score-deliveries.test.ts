import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listGrades, listPlatforms, sendScoresAgain } from '../../../src/contract/index.ts';
import type { GradeDelivery, PlatformScores } from '../../../src/contract/index.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { GradedPeople } from './graded-people.ts';
import type { Activity, Learner } from './graded-people.ts';
import { connect } from './open-tool.ts';

const mentorCourse = 'mentor-course';
const menteeCourse = 'mentee-course';

let product: TestProduct;
let platform: LtiPlatform;
let administrator: Caller;
let people: GradedPeople;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  people = new GradedPeople(product, platform, administrator);
});
after(async () => {
  await platform.stop();
  await product.close();
});

const failing = { name: 'AggregateError', message: 'Jobs failed.' };

let activities = 0;
/** An activity that no other test knows. */
function newActivity(parts: { courseId?: string; column?: boolean; columns?: boolean }): Activity {
  const id = `activity-${++activities}`;
  return {
    id,
    ...(parts.courseId === undefined ? {} : { courseId: parts.courseId }),
    ...(parts.column === true ? { column: `/${id}/lineitems/own` } : {}),
    ...(parts.columns === true ? { columns: `/${id}/lineitems` } : {}),
  };
}

/** Where the platform took somebody's scores, and which. */
const takenFrom = (learner: Learner): (readonly [string, number])[] =>
  people
    .postsOf(learner)
    .filter(({ status }) => status === 204)
    .map(({ path, score }) => [path, score.scoreGiven]);
const statusesOf = (learner: Learner): number[] =>
  people.postsOf(learner).map(({ status }) => status);

async function platformScores(): Promise<PlatformScores> {
  const [connected] = (await administrator.call(listPlatforms)).platforms;
  assert.ok(connected);
  return connected.scores;
}

async function ownGrade(learner: Learner, courseId = mentorCourse): Promise<GradeDelivery> {
  const caller = await product.signIn(learner.personId);
  const { grades } = await caller.call(listGrades);
  return grades.find((grade) => grade.courseId === courseId)?.delivery ?? 'none';
}

async function ownProblem(learner: Learner): Promise<string | null | undefined> {
  const caller = await product.signIn(learner.personId);
  return (await caller.call(listGrades)).grades[0]?.problem;
}

/** Somebody whose score the platform refuses. */
async function refusedWith(status: number, activity = newActivity({ column: true })) {
  const learner = await people.comeIn(activity);
  platform.scoreReplies.push(status);
  await people.completeCourse(learner);
  return { activity, learner };
}

describe('an activity of a course of its own takes that course, and no other (Deep Linking 2.0 §3.2)', () => {
  test('its column gets the score, not that of the activity of the whole product', async () => {
    const whole = newActivity({ column: true, columns: true });
    const own = newActivity({ courseId: menteeCourse, column: true, columns: true });
    const learner = await people.comeIn(own);
    await people.comeIn(whole, learner.subject);
    await people.completeCourse(learner, 82, menteeCourse);
    await people.completeCourse(learner, 91, mentorCourse);
    await product.drainJobs();
    assert.deepEqual(
      takenFrom(learner).toSorted(),
      [
        [`${own.column ?? ''}/scores`, 82],
        [`${whole.column ?? ''}/scores`, 91],
      ].toSorted(),
    );
  });

  test('two of them, in two contexts, get it both', async () => {
    const first = newActivity({ courseId: mentorCourse, column: true });
    const second = newActivity({ courseId: mentorCourse, column: true });
    const learner = await people.comeIn(first);
    await people.comeIn(second, learner.subject);
    await people.completeCourse(learner, 77);
    await product.drainJobs();
    assert.deepEqual(
      takenFrom(learner).toSorted(),
      [
        [`${first.column ?? ''}/scores`, 77],
        [`${second.column ?? ''}/scores`, 77],
      ].toSorted(),
    );
  });

  test('opened after the course was completed, it gets the score then, once', async () => {
    const whole = newActivity({ column: true });
    const learner = await people.comeIn(whole);
    await people.completeCourse(learner, 88);
    await product.drainJobs();
    const own = newActivity({ courseId: mentorCourse, column: true });
    for (let times = 0; times < 3; times++) {
      await people.comeIn(own, learner.subject);
      await product.drainJobs();
    }
    assert.deepEqual(takenFrom(learner), [
      [`${whole.column ?? ''}/scores`, 88],
      [`${own.column ?? ''}/scores`, 88],
    ]);
  });

  test('told no column, it finds the one that was declared with it', async () => {
    const own = newActivity({ courseId: mentorCourse, columns: true });
    const id = `${platform.issuer}${own.columns ?? ''}/declared`;
    const declared = {
      label: 'Declared',
      scoreMaximum: 50,
      resourceId: mentorCourse,
      tag: 'course',
    };
    platform.lineItems.push({ ...declared, id });
    const learner = await people.comeIn(own);
    await people.completeCourse(learner, 60);
    await product.drainJobs();
    assert.deepEqual(takenFrom(learner), [[`${own.columns ?? ''}/declared/scores`, 60]]);
  });
});

describe('a column for a course that the activity is not of (AGS 2.0 §3.2.9)', () => {
  test('is made once, however many replicas need it at the same time', async () => {
    const activity = newActivity({ columns: true });
    const learners = [await people.comeIn(activity), await people.comeIn(activity)] as const;
    await people.completeCourse(learners[0]);
    let asked = 0;
    platform.whenColumnsAsked = async () => {
      if (++asked !== 2) return;
      // The first one found no column and is about to make it: the other does the same meanwhile.
      await people.completeCourse(learners[1]);
      await product.drainJobs();
    };
    await product.drainJobs();
    platform.whenColumnsAsked = () => Promise.resolve();
    await people.drainWaiting();
    const made = platform.lineItems.filter(({ id }) => id.includes(`/${activity.id}/`));
    assert.equal(made.length, 1);
    for (const learner of learners) assert.equal(takenFrom(learner).length, 1);
  });

  test('is asked for once: the next scores know its address', async () => {
    const activity = newActivity({ columns: true });
    let asked = 0;
    platform.whenColumnsAsked = () => {
      asked++;
      return Promise.resolve();
    };
    for (let each = 0; each < 3; each++) {
      const learner = await people.comeIn(activity);
      await people.completeCourse(learner);
      await product.drainJobs();
      assert.equal(await people.gradeOf(learner), 'delivered');
    }
    platform.whenColumnsAsked = () => Promise.resolve();
    assert.equal(asked, 2, 'looked for, then made');
  });

  test('is made again when somebody removed it (404)', async () => {
    const activity = newActivity({ columns: true });
    const first = await people.comeIn(activity);
    await people.completeCourse(first);
    await product.drainJobs();
    const [path = ''] = takenFrom(first)[0] ?? [];
    platform.goneColumns.add(path.slice(0, -'/scores'.length));
    const second = await people.comeIn(activity);
    await people.completeCourse(second);
    await product.drainJobs();
    assert.deepEqual(statusesOf(second), [404, 204]);
    assert.notEqual(takenFrom(second)[0]?.[0], path);
  });

  test('that the platform does not let be made is told as such', async () => {
    const learner = await people.comeIn(newActivity({ columns: true }));
    platform.lineItemReplies.push(403);
    await people.completeCourse(learner);
    await product.drainJobs();
    const completion = await people.completionOf(learner);
    assert.deepEqual([completion?.grade, completion?.gradeProblem], ['failed', 'no-column']);
    assert.match(completion?.gradeDetail ?? '', /403/);
  });

  test('never is the column of another course', async () => {
    const activity = newActivity({ column: true });
    const learner = await people.comeIn(activity);
    await people.completeCourse(learner, 70, menteeCourse);
    await product.drainJobs();
    assert.deepEqual(people.postsOf(learner), []);
    const completion = await people.completionOf(learner, menteeCourse);
    assert.deepEqual([completion?.grade, completion?.gradeProblem], ['failed', 'no-column']);
  });
});

describe('a score that a platform refuses (AGS 2.0 §3.4)', () => {
  for (const [status, problem] of [
    [403, 'forbidden'],
    [404, 'column-gone'],
  ] as const) {
    test(`${status}: is not tried again by itself, and the reason is told`, async () => {
      const { learner } = await refusedWith(status);
      await product.drainJobs();
      await people.drainWaiting();
      assert.deepEqual(statusesOf(learner), [status]);
      const completion = await people.completionOf(learner);
      assert.deepEqual([completion?.grade, completion?.gradeProblem], ['failed', problem]);
      assert.equal(await ownProblem(learner), problem, 'the person is told as well');
      assert.equal(await ownGrade(learner), 'failed');
      const known = (await platformScores()).problems.find((one) => one.problem === problem);
      assert.ok(known && known.count > 0);
    });
  }

  test('401: is sent with a fresh token at once, and delivered', async () => {
    const before = platform.tokenRequests.length;
    const { learner } = await refusedWith(401);
    await product.drainJobs();
    assert.deepEqual(statusesOf(learner), [401, 204]);
    assert.equal(platform.tokenRequests.length, before + 1);
    assert.equal(await people.gradeOf(learner), 'delivered');
  });

  test('401 to the fresh token too: waits, for the platform may have old keys of the product', async () => {
    const { learner } = await refusedWith(401);
    platform.scoreReplies.push(401);
    await assert.rejects(product.drainJobs(), failing);
    const completion = await people.completionOf(learner);
    assert.deepEqual([completion?.grade, completion?.gradeProblem], ['waiting', 'unauthorized']);
    assert.equal(await ownGrade(learner), 'waiting');
    await people.drainWaiting();
    assert.equal(await people.gradeOf(learner), 'delivered');
  });

  test('422: is told as not gradable, which is nobody’s fault and no problem of the platform', async () => {
    const errorBefore = (await administrator.call(listPlatforms)).platforms[0]?.lastErrorAt;
    product.clock.advance({ minutes: 1 });
    const { learner } = await refusedWith(422);
    await product.drainJobs();
    assert.equal(await ownGrade(learner), 'not_gradable');
    assert.equal((await people.completionOf(learner))?.gradeProblem, 'not-gradable');
    const [connected] = (await administrator.call(listPlatforms)).platforms;
    assert.equal(connected?.lastErrorAt, errorBefore);
  });

  test('429: nothing is sent to the platform until it said, and the wait is no try', async () => {
    const { learner } = await refusedWith(429);
    const other = await people.comeIn(newActivity({ column: true }));
    await product.drainJobs();
    await people.completeCourse(other);
    await product.drainJobs();
    assert.deepEqual(statusesOf(learner), [429]);
    assert.deepEqual(people.postsOf(other), [], 'the platform asked everybody to wait');
    assert.equal((await people.completionOf(other))?.gradeProblem, 'rate-limited');
    product.clock.advance({ seconds: 31 });
    await people.drainWaiting();
    assert.deepEqual([statusesOf(learner), statusesOf(other)], [[429, 204], [204]]);
  });
});

describe('a score that failed is sent again', () => {
  test('one, at the administrator’s word', async () => {
    const { learner } = await refusedWith(403);
    await product.drainJobs();
    const body = { personId: learner.personId, courseId: mentorCourse };
    assert.deepEqual(await administrator.call(sendScoresAgain, { body }), { queued: 1 });
    assert.equal(await people.gradeOf(learner), 'waiting');
    await product.drainJobs();
    assert.deepEqual(statusesOf(learner), [403, 204]);
    assert.equal(await ownGrade(learner), 'delivered');
  });

  test('one that was not gradable, after the person was enrolled', async () => {
    const { learner } = await refusedWith(422);
    await product.drainJobs();
    const body = { personId: learner.personId, courseId: mentorCourse };
    await administrator.call(sendScoresAgain, { body });
    await product.drainJobs();
    assert.equal(await people.gradeOf(learner), 'delivered');
  });

  test('all that failed, of one platform or of every one; nothing else', async () => {
    await administrator.call(sendScoresAgain, { body: {} });
    await product.drainJobs();
    const refused = [];
    for (let each = 0; each < 2; each++) {
      refused.push(await refusedWith(403));
      await product.drainJobs();
    }
    const { learner: ungraded } = await refusedWith(422);
    await product.drainJobs();
    const { platforms } = await administrator.call(listPlatforms);
    const platformId = platforms[0]?.id ?? '';
    const elsewhere = { platformId: product.tenantId };
    assert.equal((await administrator.call(sendScoresAgain, { body: elsewhere })).queued, 0);
    const own = await administrator.call(sendScoresAgain, { body: { platformId } });
    assert.ok(own.queued >= 2);
    await product.drainJobs();
    for (const { learner } of refused) assert.equal(await people.gradeOf(learner), 'delivered');
    assert.equal(await people.gradeOf(ungraded), 'not_gradable');
  });

  test('none, for a person without a score', async () => {
    const body = { personId: administrator.personId, courseId: mentorCourse };
    assert.deepEqual(await administrator.call(sendScoresAgain, { body }), { queued: 0 });
  });

  test('when its person opens the activity again: the launch tells its column anew', async () => {
    const { activity, learner } = await refusedWith(404);
    await product.drainJobs();
    assert.equal(await people.gradeOf(learner), 'failed');
    await people.comeIn(activity, learner.subject);
    await product.drainJobs();
    assert.equal(await people.gradeOf(learner), 'delivered');
  });

  test('by itself after an outage that outlasted every try, but not what somebody has to change', async () => {
    const { learner } = await refusedWith(503);
    await assert.rejects(product.drainJobs(), failing);
    for (let attempt = 2; attempt < 12; attempt++) {
      platform.scoreReplies.push(503);
      await assert.rejects(people.drainWaiting(), failing);
    }
    platform.scoreReplies.push(503);
    await people.drainWaiting();
    const { learner: forbidden } = await refusedWith(403);
    await product.drainJobs();
    assert.equal(await people.gradeOf(learner), 'failed');
    await product.product.queues.runNow('send-failed-scores-again', product.product.jobContext);
    await product.drainJobs();
    assert.equal(await people.gradeOf(learner), 'delivered');
    assert.equal(await people.gradeOf(forbidden), 'failed');
  });
});

test('the administrator sees how the scores of a platform fare, with reasons', async () => {
  const { delivered, failed, notGradable, problems } = await platformScores();
  assert.ok(delivered > 0 && failed > 0 && notGradable > 0);
  for (const { problem } of problems) assert.notEqual(problem, 'not-gradable');
  assert.ok(problems.some(({ detail }) => detail?.includes('403')));
});

test('the token for scores is asked for once and kept (Security Framework §4.1)', () => {
  const scopes = platform.tokenRequests.map(({ scope }) => scope);
  assert.ok(platform.posts.length > scopes.length * 3, `${platform.posts.length} posts`);
});
