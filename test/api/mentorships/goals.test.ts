import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  beginClosing,
  changeGoal,
  concludeGoal,
  countGoal,
  endMentorship,
  getGoals,
  getLookBack,
  getMentorship,
  listNotices,
  removeGoal,
  reopenGoal,
  reviewGoal,
  setGoal,
  tickMilestone,
} from '../../../src/contract/index.ts';
import type { Goal } from '../../../src/contract/index.ts';
import { contentOf, goalContent, setOne } from '../../support/goals.ts';
import { addMentee } from '../../support/mentoring.ts';
import { activePair, beginPair, renewed, runTask } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let pair: Pair;
before(async () => {
  product = await startTestProduct();
  pair = await activePair(product);
});
after(() => product.close());

const at = ({ id }: Goal, of = pair) => ({ params: { id: of.mentorshipId, goalId: id } });
const inDays = (days: number): string =>
  new Date(product.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** @returns the goal as this member finds it */
async function find(member: Caller, { id }: Goal, of = pair): Promise<Goal> {
  const { goals } = await member.call(getGoals, { params: { id: of.mentorshipId } });
  const goal = goals.find((each) => each.id === id);
  assert.ok(goal);
  return goal;
}

test('both set goals, of their own or of both, and both read all of them', async () => {
  const mine = await setOne(pair.mentee, pair.mentorshipId, { personId: pair.mentee.personId });
  const ofMentor = await setOne(pair.mentor, pair.mentorshipId, {
    personId: pair.mentor.personId,
    kind: 'knowledge_transfer',
    catalogueKey: 'hand-over',
  });
  const common = await setOne(pair.mentor, pair.mentorshipId);
  for (const goal of [mine, ofMentor, common]) {
    assert.deepEqual(await find(pair.mentor, goal), await find(pair.mentee, goal));
  }
  assert.equal((await find(pair.mentee, ofMentor)).kind, 'knowledge_transfer');
  assert.deepEqual(contentOf(mine), {
    ...goalContent({ personId: pair.mentee.personId }),
    milestones: contentOf(mine).milestones,
  });
  const ofStranger = await pair.mentee.ask(setGoal, {
    params: { id: pair.mentorshipId },
    body: goalContent({ personId: (await addMentee(product)).personId }),
  });
  assert.equal(ofStranger.problem?.code, 'invalid-input');
});

test('nobody else finds them: not a colleague, not an administrator, not the owner', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  const others = [
    await addMentee(product),
    await product.signIn(await product.addPerson(), [
      'ld_administrator',
      'programme_owner',
      'auditor',
    ]),
  ];
  for (const other of others) {
    const { params } = at(goal);
    const milestoneId = goal.milestones[0]?.id ?? '';
    const answers = [
      await other.ask(getGoals, { params }),
      await other.ask(setGoal, { params, body: goalContent() }),
      await other.ask(changeGoal, { params, body: { basedOn: 1, content: goalContent() } }),
      await other.ask(removeGoal, { params }),
      await other.ask(tickMilestone, {
        params: { ...params, milestoneId },
        body: { isDone: true },
      }),
      await other.ask(countGoal, { params, body: { by: 1 } }),
      await other.ask(reviewGoal, { params, body: { standing: 'stuck', words: '' } }),
      await other.ask(concludeGoal, {
        params,
        body: { basedOn: 1, outcome: 'dropped', why: '' },
      }),
      await other.ask(reopenGoal, { params }),
    ];
    for (const { problem } of answers) assert.equal(problem?.status, 404);
  }
  assert.deepEqual(await find(pair.mentee, goal), goal);
});

test('two change one goal at once: the second is told, and what the first wrote stands', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  const change = (member: Caller, title: string, basedOn: number) =>
    member.ask(changeGoal, {
      ...at(goal),
      body: { basedOn, content: { ...contentOf(goal), title } },
    });
  assert.equal((await change(pair.mentor, 'One', 1)).problem, null);
  assert.equal((await change(pair.mentee, 'Two', 1)).problem?.code, 'conflict');
  const now = await find(pair.mentee, goal);
  assert.deepEqual([now.title, now.version, now.changedBy], ['One', 2, pair.mentor.personId]);
  const late = await pair.mentee.ask(concludeGoal, {
    ...at(goal),
    body: { basedOn: 1, outcome: 'dropped', why: '' },
  });
  assert.equal(late.problem?.code, 'conflict');
  assert.equal((await change(pair.mentee, 'Two', 2)).problem, null);
  assert.equal((await find(pair.mentor, goal)).title, 'Two');
});

test('milestones are ticked and kept when the words change; counting adds up', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  const [first, second] = goal.milestones;
  assert.ok(first && second);
  await pair.mentor.call(tickMilestone, {
    params: { ...at(goal).params, milestoneId: first.id },
    body: { isDone: true },
  });
  await Promise.all(
    [pair.mentor, pair.mentee].map((one) => one.call(countGoal, { ...at(goal), body: { by: 2 } })),
  );
  // Counted and ticked, and still version 1: words and progress do not get into each other's way.
  const content = contentOf(goal);
  await pair.mentee.call(changeGoal, {
    ...at(goal),
    body: { basedOn: 1, content: { ...content, milestones: content.milestones.toReversed() } },
  });
  const now = await find(pair.mentee, goal);
  assert.equal(now.counted, 4);
  assert.deepEqual(
    now.milestones.map(({ words, isDone }) => [words, isDone]),
    [
      [second.words, false],
      [first.words, true],
    ],
  );
  const back = await pair.mentee.call(countGoal, { ...at(goal), body: { by: -9 } });
  assert.equal(back.goals.find(({ id }) => id === goal.id)?.counted, 0);
  const other = await setOne(pair.mentee, pair.mentorshipId);
  const strange = await pair.mentee.ask(tickMilestone, {
    params: { ...at(other).params, milestoneId: first.id },
    body: { isDone: true },
  });
  assert.equal(strange.problem?.code, 'not-found');
});

test('a milestone that a browser names after another goal’s does not touch that', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  const other = await setOne(pair.mentee, pair.mentorshipId, { milestones: goal.milestones });
  await pair.mentee.call(changeGoal, {
    ...at(other),
    body: { basedOn: 1, content: { ...contentOf(other), milestones: contentOf(goal).milestones } },
  });
  assert.deepEqual((await find(pair.mentee, goal)).milestones, goal.milestones);
});

test('a goal ends with a word of why, and is taken up again', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  const end = { basedOn: 1, outcome: 'changed', why: 'Another team now.' } as const;
  await pair.mentee.call(concludeGoal, { ...at(goal), body: end });
  const ended = await find(pair.mentor, goal);
  assert.deepEqual([ended.state, ended.why], ['changed', 'Another team now.']);
  assert.ok(ended.concludedAt);
  const twice = await pair.mentor.ask(concludeGoal, { ...at(goal), body: end });
  assert.equal(twice.problem?.code, 'conflict');
  const counted = await pair.mentor.ask(countGoal, { ...at(goal), body: { by: 1 } });
  assert.equal(counted.problem?.code, 'conflict');
  await pair.mentor.call(reopenGoal, at(goal));
  const again = await find(pair.mentor, goal);
  assert.deepEqual([again.state, again.why, again.concludedAt], ['open', '', null]);
});

test('who set a goal by mistake takes it out, unless somebody has looked at it', async () => {
  const goal = await setOne(pair.mentee, pair.mentorshipId);
  assert.equal((await pair.mentor.ask(removeGoal, at(goal))).problem?.status, 403);
  const { goals } = await pair.mentee.call(removeGoal, at(goal));
  assert.ok(goals.every(({ id }) => id !== goal.id));
  const kept = await setOne(pair.mentee, pair.mentorshipId);
  const review = { standing: 'on_track', words: '' } as const;
  await pair.mentor.call(reviewGoal, { ...at(kept), body: review });
  assert.equal((await pair.mentee.ask(removeGoal, at(kept))).problem?.code, 'conflict');
});

test('a day that nears is told once to both, and once more when it is moved', async () => {
  const own = await activePair(product);
  const goal = await setOne(own.mentee, own.mentorshipId, { dueOn: inDays(10) });
  const told = async (): Promise<number[]> => {
    await runTask(product, 'watch-goals');
    const { mentor, mentee } = await renewed(product, own);
    const notices = await Promise.all([mentor, mentee].map((one) => one.call(listNotices)));
    return notices.map((each) => each.notices.filter(({ kind }) => kind === 'goal-due').length);
  };
  assert.deepEqual(await told(), [0, 0]);
  product.clock.advance({ days: 4 });
  assert.deepEqual(await told(), [1, 1]);
  assert.deepEqual(await told(), [1, 1]);
  const { mentee } = await renewed(product, own);
  const content = { ...contentOf(goal), dueOn: inDays(3) };
  await mentee.call(changeGoal, { ...at(goal, own), body: { basedOn: 1, content } });
  assert.deepEqual(await told(), [2, 2]);
  product.clock.advance({ days: 4 });
  pair = await renewed(product, pair);
  assert.equal((await find((await renewed(product, own)).mentee, goal, own)).isOverdue, true);
});

test('after a period goals are to be looked at; a while later members are reminded once', async () => {
  let own = await activePair(product);
  const params = { id: own.mentorshipId };
  const goal = await setOne(own.mentee, own.mentorshipId);
  assert.equal(goal.isReviewDue, false);
  product.clock.advance({ days: 93 });
  const reminded = async (): Promise<number> => {
    await runTask(product, 'watch-goals');
    own = await renewed(product, own);
    const { notices } = await own.mentor.call(listNotices);
    const kinds = notices.filter(({ kind }) => kind === 'goals-to-review');
    if (kinds[0]) assert.equal(kinds[0].link, `/mentorships/${own.mentorshipId}/goals`);
    return kinds.length;
  };
  assert.equal(await reminded(), 0);
  assert.equal((await find(own.mentee, goal, own)).isReviewDue, true);
  product.clock.advance({ days: 7 });
  assert.equal(await reminded(), 1);
  assert.equal(await reminded(), 1);
  await own.mentor.call(reviewGoal, {
    ...at(goal, own),
    body: { standing: 'slower', words: 'Twice so far.' },
  });
  const looked = await find(own.mentee, goal, own);
  assert.equal(looked.isReviewDue, false);
  assert.deepEqual(
    looked.reviews.map(({ personId, standing, words }) => [personId, standing, words]),
    [[own.mentor.personId, 'slower', 'Twice so far.']],
  );
  assert.notEqual((await own.mentee.call(getMentorship, { params })).step.kind, 'review-goals');
  pair = await renewed(product, pair);
});

test('looking back tells how many were attained; what is over is read and no longer changed', async () => {
  let own = await activePair(product);
  const params = { id: own.mentorshipId };
  const attained = await setOne(own.mentee, own.mentorshipId);
  const open = await setOne(own.mentee, own.mentorshipId);
  await own.mentee.call(concludeGoal, {
    ...at(attained, own),
    body: { basedOn: 1, outcome: 'attained', why: '' },
  });
  await own.mentee.call(beginClosing, { params });
  assert.deepEqual((await own.mentee.call(getLookBack, { params })).goals, {
    open: 1,
    attained: 1,
    changed: 0,
    dropped: 0,
  });
  await own.mentor.call(endMentorship, { params });
  own = await renewed(product, own);
  const { isOpen, goals } = await own.mentee.call(getGoals, { params });
  assert.deepEqual([isOpen, goals.length], [false, 2]);
  const late = await own.mentee.ask(countGoal, { ...at(open, own), body: { by: 1 } });
  assert.equal(late.problem?.code, 'mentorship-ended');
  const early = await beginPair(product);
  const refused = await early.mentee.ask(setGoal, {
    params: { id: early.mentorshipId },
    body: goalContent(),
  });
  assert.equal(refused.problem?.code, 'mentorship-moved-on');
});
