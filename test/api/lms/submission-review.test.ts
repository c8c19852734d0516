import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getSubmissionReview } from '../../../src/contract/index.ts';
import type { SubmissionReview } from '../../../src/contract/index.ts';
import { claim, role } from '../../conformance/lti/support/claims.ts';
import type { Claims } from '../../conformance/lti/support/claims.ts';
import { callerOf } from '../../support/caller.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { takeCourse } from '../courses/take-course.ts';
import { readUnits } from '../courses/mentor-course.ts';
import { GradedPeople } from './graded-people.ts';
import type { Activity, Learner } from './graded-people.ts';
import { connect, launch, takeSession } from './open-tool.ts';

const activity: Activity = { id: 'whole', column: '/lineitems/own', columns: '/lineitems' };
const ownActivity: Activity = { id: 'own', courseId: 'mentor-course', column: '/lineitems/course' };

let product: TestProduct;
let platform: LtiPlatform;
let people: GradedPeople;
let learner: Learner;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  people = new GradedPeople(product, platform, administrator);
  learner = await people.comeIn(activity);
  await takeCourse(await product.signIn(learner.personId), 'right');
  await product.drainJobs();
});
after(async () => {
  await platform.stop();
  await product.close();
});

interface Reviewing {
  readonly id: string;
  readonly caller: Caller;
}

/** A submission review request (Submission Review 1.0 §4). */
function ask(forUser: string, changes: Claims = {}): Promise<Response> {
  const endpoint = {
    scope: platform.scopes,
    lineitems: `${platform.issuer}/lineitems`,
    lineitem: `${platform.issuer}/lineitems/own`,
  };
  return launch(
    product,
    platform,
    {
      sub: 'instructor',
      [claim.messageType]: 'LtiSubmissionReviewRequest',
      [claim.roles]: [role.instructor],
      [claim.resourceLink]: { id: activity.id },
      [claim.forUser]: { user_id: forUser },
      [claim.ags]: endpoint,
      [claim.custom]: {},
      ...changes,
    },
    '/lti/launch',
  );
}

async function beginReview(forUser: string, changes: Claims = {}): Promise<Reviewing> {
  const response = await ask(forUser, changes);
  assert.equal(response.status, 303, await response.clone().text());
  const { pathname } = new URL(response.headers.get('location') ?? '');
  const [, id = ''] = /^\/submission-reviews\/([0-9a-f-]+)$/.exec(pathname) ?? [];
  assert.ok(id, pathname);
  return { id, caller: callerOf(product.url, '', await takeSession(product, response)) };
}

const read = ({ id, caller }: Reviewing) =>
  caller.ask(getSubmissionReview, { params: { id }, query: { language: 'en' } });

async function review(forUser: string, changes: Claims = {}): Promise<SubmissionReview> {
  const { problem, body } = await read(await beginReview(forUser, changes));
  assert.equal(problem, null, JSON.stringify(problem));
  return body;
}

test('an instructor sees the learner’s result, and nothing of what they answered', async () => {
  const { learnerName, isOwn, result } = await review(learner.subject);
  assert.equal(learnerName, 'Noor Peeters');
  assert.equal(isOwn, false);
  assert.deepEqual(
    { ...result, completedAt: null, units: result?.units.length },
    {
      id: 'mentor-course',
      title: 'Being a mentor',
      language: 'en',
      passMark: 70,
      progress: 100,
      score: 100,
      state: 'completed',
      completedAt: null,
      units: readUnits('en').length,
      grade: 'delivered',
    },
  );
  assert.ok(result?.completedAt);
  for (const unit of result.units) {
    assert.deepEqual(Object.keys(unit).toSorted(), ['completedAt', 'title']);
  }
});

test('who looked at whose result is in the audit log', async () => {
  await review(learner.subject);
  const rows = await product.inTransaction(({ db }) =>
    db
      .selectFrom('audit_log')
      .select(['actor_id', 'subject_id', 'details'])
      .where('action', '=', 'course-result.reviewed')
      .execute(),
  );
  const row = rows.at(-1);
  assert.equal(row?.subject_id, learner.personId);
  assert.ok(row.actor_id !== null && row.actor_id !== learner.personId);
});

describe('who may look', () => {
  test('a learner at their own result', async () => {
    const own = { sub: learner.subject, [claim.roles]: [role.learner] };
    const { isOwn, result } = await review(learner.subject, own);
    assert.equal(isOwn, true);
    assert.equal(result?.score, 100);
  });

  for (const [who, roles] of [
    ['another learner', [role.learner]],
    ['an administrator who does not teach', [role.institutionAdministrator]],
    ['somebody without a role', []],
  ] as const) {
    test(`not ${who}`, async () => {
      const response = await ask(learner.subject, { sub: 'other', [claim.roles]: roles });
      assert.equal(response.status, 403);
      assert.match(await response.text(), /submission-review-not-allowed/);
    });
  }

  test('only the person who was sent to look, and not for ever', async () => {
    const reviewing = await beginReview(learner.subject);
    const { caller } = await beginReview(learner.subject, { sub: 'another-instructor' });
    assert.equal((await read({ ...reviewing, caller })).problem?.code, 'not-found');
    assert.equal((await read(reviewing)).problem, null);
    product.clock.advance({ hours: 10 });
    const again = await beginReview(learner.subject);
    assert.equal((await read({ ...reviewing, caller: again.caller })).problem?.code, 'not-found');
  });
});

describe('which course', () => {
  test('that of the activity, as its custom parameters say', async () => {
    const other = { [claim.custom]: { content: 'course:mentee-course' } };
    const { result } = await review(learner.subject, other);
    assert.deepEqual(
      [result?.id, result?.state, result?.score],
      ['mentee-course', 'not_started', null],
    );
  });

  test('that of the activity, as its launches said, where the review says nothing', async () => {
    const { subject } = await people.comeIn(ownActivity);
    const { result } = await review(subject, { [claim.resourceLink]: { id: ownActivity.id } });
    assert.deepEqual([result?.id, result?.state], ['mentor-course', 'not_started']);
  });

  test('that of a column which the product made, without an activity', async () => {
    const whole = { id: 'columns', columns: '/columns/lineitems' };
    const student = await people.comeIn(whole);
    await people.completeCourse(student, 71, 'mentee-course');
    await product.drainJobs();
    const column = platform.lineItems.find(({ id }) => id.includes('/columns/'));
    const { result } = await review(student.subject, {
      [claim.resourceLink]: undefined,
      [claim.ags]: { scope: platform.scopes, lineitem: column?.id },
    });
    assert.deepEqual([result?.id, result?.score], ['mentee-course', 71]);
  });

  test('none, for a column that is of no course', async () => {
    const { learnerName, result, missing } = await review(learner.subject, {
      [claim.resourceLink]: { id: 'never-launched' },
    });
    assert.deepEqual([learnerName, result, missing], ['Noor Peeters', null, 'course']);
  });
});

test('somebody who never came here has no result, and nobody is made of them', async () => {
  const count = () =>
    product.inTransaction(
      async ({ db }) => (await db.selectFrom('people').select('id').execute()).length,
    );
  await review(learner.subject);
  const before = await count();
  const nobody = { learnerName: null, isOwn: false, result: null, missing: 'person' };
  assert.deepEqual(await review('never-seen'), nobody);
  assert.equal(await count(), before);
});
