import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { listCompletions, listPlatforms } from '../../../src/contract/index.ts';
import type { Completion } from '../../../src/contract/index.ts';
import { assignCourse, CourseCompleted } from '../../../src/server/modules/courses/index.ts';
import { saveScoreWhenCourseCompleted } from '../../../src/server/modules/lms/publish-score.ts';
import { claim, role } from '../../conformance/lti/support/claims.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { connect, enter, launch } from './open-tool.ts';

const courseId = 'mentor-course';

let product: TestProduct;
let platform: LtiPlatform;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(async () => {
  await platform.stop();
  await product.close();
});

let learners = 0;
interface Learner {
  readonly personId: string;
  readonly subject: string;
}

type Placement = 'column' | 'gradebook' | 'ungraded';

/** What a launch tells of grades: the placement's own column, only where columns are kept, nothing. */
function gradeClaims(placement: Placement): Readonly<Record<string, unknown>> {
  if (placement === 'ungraded') return {};
  return {
    [claim.ags]: {
      scope: platform.scopes,
      lineitems: `${platform.issuer}/lineitems`,
      ...(placement === 'column' ? { lineitem: `${platform.issuer}/lineitems/column` } : {}),
    },
  };
}

/** Comes in through a placement of the platform. */
async function comeIn(placement: Placement, subject = `learner-${++learners}`): Promise<Learner> {
  const response = await launch(product, platform, {
    sub: subject,
    [claim.roles]: [role.learner],
    [claim.resourceLink]: { id: placement, title: 'Mentoring' },
    ...gradeClaims(placement),
  });
  return { subject, personId: (await enter(product, response)).person.id };
}

/** Completes the course, as the course's own operation leaves it. */
async function completeCourse({ personId }: Learner, score = 90): Promise<void> {
  await product.inTransaction((work) =>
    assignCourse(work, { personId, courseId, dueAt: work.now }),
  );
  await product.inTransaction(async (work) => {
    const { id } = await work.db
      .updateTable('course_enrolments')
      .set({ state: 'completed', score, completed_at: work.now })
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirstOrThrow();
    const payload = { enrolmentId: id, personId, courseId, score, attempt: 1 };
    await work.publish(CourseCompleted, payload);
  });
}

const postsOf = (learner: Learner) =>
  platform.posts.filter(({ score }) => score.userId === learner.subject);

async function gradeOf({ personId }: Learner): Promise<Completion['grade'] | undefined> {
  const query = { language: 'en', pageSize: '100' } as const;
  const { rows } = await administrator.call(listCompletions, { query });
  return rows.find((row) => row.personId === personId)?.grade;
}

/** Failed jobs wait for some seconds of real time; this lets them run now. */
async function drainRetries(): Promise<void> {
  await product.database.store.executeAsOwner(
    `update pgboss.job set start_after = now() where state = 'retry'`,
  );
  await product.drainJobs();
}

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
