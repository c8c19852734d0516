import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { listPlatforms } from '../../../src/contract/index.ts';
import type { Completion } from '../../../src/contract/index.ts';
import { CourseCompleted } from '../../../src/server/modules/courses/index.ts';
import { saveScoreWhenCourseCompleted } from '../../../src/server/modules/lms/grades/publish-score.ts';
import { claim } from '../../conformance/lti/support/claims.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import type { PostedScore } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { GradedPeople } from './graded-people.ts';
import type { Activity, Learner } from './graded-people.ts';
import { connect } from './open-tool.ts';

const courseId = 'mentor-course';

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

type Placement = 'column' | 'gradebook' | 'ungraded';

/** What a launch tells of grades: the placement's own column, only where columns are kept, nothing. */
const activities: Readonly<Record<Placement, Activity>> = {
  column: { id: 'column', column: '/lineitems/column', columns: '/lineitems' },
  gradebook: { id: 'gradebook', columns: '/lineitems' },
  ungraded: { id: 'ungraded' },
};

const comeIn = (placement: Placement, subject?: string): Promise<Learner> =>
  people.comeIn(activities[placement], subject);
const completeCourse = (learner: Learner, score?: number): Promise<void> =>
  people.completeCourse(learner, score);
const postsOf = (learner: Learner): readonly PostedScore[] => people.postsOf(learner);
const gradeOf = (learner: Learner): Promise<Completion['grade'] | undefined> =>
  people.gradeOf(learner);
const drainRetries = (): Promise<void> => people.drainWaiting();

const failing = { name: 'AggregateError', message: 'Jobs failed.' };

describe('a score goes to the gradebook (AGS 2.0 §3.4)', () => {
  test('to the column of the placement, final, with 100 as its maximum', async () => {
    const learner = await comeIn('column');
    await completeCourse(learner, 87);
    await product.drainJobs();
    assert.deepEqual(postsOf(learner), [
      {
        path: '/lineitems/column/scores',
        status: 204,
        score: {
          userId: learner.subject,
          scoreGiven: 87,
          scoreMaximum: 100,
          activityProgress: 'Completed',
          gradingProgress: 'FullyGraded',
          timestamp: product.clock.now().toISOString(),
        },
      },
    ]);
    assert.equal(await gradeOf(learner), 'delivered');
    const [connected] = (await administrator.call(listPlatforms)).platforms;
    assert.equal(connected?.lastScoreAt, product.clock.now().toISOString());
    assert.equal(connected.lastError, null);
  });

  test('with a token that the platform gives against a signed assertion (Security Framework §4.1)', () => {
    const [request] = platform.tokenRequests;
    assert.equal(request?.claims.sub, platform.clientId);
    assert.equal(request.claims[claim.deploymentId], platform.deploymentId);
    assert.match(request.scope, /lti-ags\/scope\/score/);
  });

  test('to a column of its own where the placement has none, made once for the course', async () => {
    const learner = await comeIn('gradebook');
    const other = await comeIn('gradebook');
    await completeCourse(learner);
    await completeCourse(other);
    await product.drainJobs();
    assert.equal(platform.lineItems.length, 1);
    const [item] = platform.lineItems;
    assert.equal(item?.scoreMaximum, 100);
    assert.equal(item.resourceId, courseId);
    assert.ok(item.label.length > 0);
    for (const each of [learner, other]) {
      assert.deepEqual(
        postsOf(each).map(({ path, status }) => [path, status]),
        [[`${new URL(item.id).pathname}/scores`, 204]],
      );
      assert.equal(await gradeOf(each), 'delivered');
    }
  });

  test('once, when the same event is told again', async () => {
    const learner = await comeIn('column');
    await completeCourse(learner, 75);
    await product.drainJobs();
    await completeCourse(learner, 75);
    await product.drainJobs();
    assert.equal(postsOf(learner).length, 1);
  });

  test('again with a later timestamp, when the person did better', async () => {
    const learner = await comeIn('column');
    await completeCourse(learner, 75);
    await product.drainJobs();
    await completeCourse(learner, 95);
    await product.drainJobs();
    const posts = postsOf(learner);
    assert.deepEqual(
      posts.map(({ status, score }) => [status, score.scoreGiven]),
      [
        [204, 75],
        [204, 95],
      ],
    );
    const [first, second] = posts.map(({ score }) => Date.parse(score.timestamp));
    assert.ok(first !== undefined && second !== undefined && second > first);
  });
});

describe('a better score that comes while one is on its way is the one that stays', () => {
  const meanwhile = (work: () => Promise<void>): void => {
    platform.whenScored = () => {
      platform.whenScored = () => Promise.resolve();
      return work();
    };
  };
  const expectBetter = async (learner: Learner): Promise<void> => {
    const taken = postsOf(learner).filter(({ status }) => status === 204);
    assert.equal(taken.at(-1)?.score.scoreGiven, 95);
    assert.equal(await gradeOf(learner), 'delivered');
  };

  test('when it is saved meanwhile', async () => {
    const learner = await comeIn('column');
    await completeCourse(learner, 75);
    meanwhile(() =>
      saveScoreWhenCourseCompleted.handle(product.product.jobContext, {
        id: randomUUID(),
        tenantId: product.tenantId,
        name: CourseCompleted.name,
        occurredAt: product.clock.now().toISOString(),
        actorId: null,
        payload: { enrolmentId: '', personId: learner.personId, courseId, score: 95, attempt: 2 },
      }),
    );
    await product.drainJobs();
    await expectBetter(learner);
  });

  test('when another replica sends it meanwhile', async () => {
    const learner = await comeIn('column');
    await completeCourse(learner, 75);
    meanwhile(async () => {
      await completeCourse(learner, 95);
      await product.drainJobs();
    });
    await product.drainJobs();
    await expectBetter(learner);
  });
});

describe('a platform that does not take a score', () => {
  test('503: it is tried again and delivered, and the administrator sees what is wrong', async () => {
    const learner = await comeIn('column');
    platform.scoreReplies.push(503, 503);
    await completeCourse(learner);
    await assert.rejects(product.drainJobs(), failing);
    assert.equal(await gradeOf(learner), 'waiting');
    const [connected] = (await administrator.call(listPlatforms)).platforms;
    assert.match(connected?.lastError ?? '', /503/);
    assert.equal(connected?.lastErrorAt, product.clock.now().toISOString());
    await assert.rejects(drainRetries(), failing);
    product.clock.advance({ minutes: 1 });
    await drainRetries();
    assert.deepEqual(
      postsOf(learner).map(({ status }) => status),
      [503, 503, 204],
    );
    assert.equal(await gradeOf(learner), 'delivered');
  });

  test('422: the platform grades no such person, which is no failure to try again', async () => {
    const learner = await comeIn('column');
    platform.scoreReplies.push(422);
    await completeCourse(learner);
    await product.drainJobs();
    assert.equal(await gradeOf(learner), 'not_gradable');
    await drainRetries();
    assert.equal(postsOf(learner).length, 1);
  });

  test('409: it holds a score as late as this one, so a later timestamp is sent at once', async () => {
    const learner = await comeIn('column');
    const now = Math.floor(product.clock.now().getTime() / 1000) * 1000;
    platform.latest.set(`/lineitems/column/scores ${learner.subject}`, now);
    await completeCourse(learner);
    await product.drainJobs();
    const posts = postsOf(learner);
    assert.deepEqual(
      posts.map(({ status }) => status),
      [409, 204],
    );
    assert.ok(Date.parse(posts[1]?.score.timestamp ?? '') > now);
    assert.equal(await gradeOf(learner), 'delivered');
  });

  test('503 to the end: after twelve tries it is shown as failed', async () => {
    const learner = await comeIn('column');
    platform.scoreReplies.push(...Array<number>(12).fill(503));
    await completeCourse(learner);
    await assert.rejects(product.drainJobs(), failing);
    for (let attempt = 2; attempt < 12; attempt++) await assert.rejects(drainRetries(), failing);
    assert.equal(await gradeOf(learner), 'waiting');
    await drainRetries();
    assert.equal(await gradeOf(learner), 'failed');
    await drainRetries();
    assert.equal(postsOf(learner).length, 12);
  });
});

describe('a person who never came through a graded placement', () => {
  test('has nowhere to be graded, until they come through one: then the score is delivered', async () => {
    const learner = await comeIn('ungraded');
    await completeCourse(learner, 80);
    await product.drainJobs();
    assert.equal(await gradeOf(learner), 'none');
    assert.deepEqual(postsOf(learner), []);
    await comeIn('ungraded', learner.subject);
    await product.drainJobs();
    assert.equal(await gradeOf(learner), 'none');
    await comeIn('column', learner.subject);
    await product.drainJobs();
    assert.deepEqual(
      postsOf(learner).map(({ path, score }) => [path, score.scoreGiven]),
      [['/lineitems/column/scores', 80]],
    );
    assert.equal(await gradeOf(learner), 'delivered');
  });

  test('neither has an employee who never came from a platform at all', async () => {
    const personId = await product.addPerson();
    const learner = { personId, subject: 'nobody' };
    await completeCourse(learner);
    await product.drainJobs();
    assert.equal(await gradeOf(learner), 'none');
  });
});
