import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  getCheckIns,
  getCheckInSummary,
  getMentorship,
  listNotices,
  pauseMentorship,
  saveCheckIn,
} from '../../../src/contract/index.ts';
import { addMentee } from '../../support/mentoring.ts';
import { activePair, renewed, runTask } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const good = { energy: 4, usefulness: 5, expectations: 'right' } as const;
const low = { energy: 1, usefulness: 2, expectations: 'unmet' } as const;

/** A pair whose first period has just ended. */
async function pairAfterPeriod(): Promise<Pair> {
  const pair = await activePair(product);
  product.clock.advance({ days: 93 });
  return renewed(product, pair);
}

test('nothing is asked before the first period has ended; then each is asked once', async () => {
  const begun = await activePair(product);
  const params = { id: begun.mentorshipId };
  assert.equal((await begun.mentee.call(getCheckIns, { params })).current, null);
  const early = await begun.mentee.ask(saveCheckIn, { params, body: { period: 1, ...good } });
  assert.equal(early.problem?.code, 'conflict');
  product.clock.advance({ days: 93 });
  for (let day = 0; day < 2; day++) await runTask(product, 'ask-for-check-ins');
  const { mentor, mentee } = await renewed(product, begun);
  for (const one of [mentor, mentee]) {
    const { notices } = await one.call(listNotices, {});
    const asked = notices.filter(({ kind }) => kind === 'check-in-asked');
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.link, `/mentorships/${begun.mentorshipId}/check-ins`);
    assert.equal((await one.call(getMentorship, { params })).step.kind, 'check-in');
  }
});

test('an answer is its person’s own, and can be changed while its period is the last', async () => {
  const { mentor, mentee, mentorshipId } = await pairAfterPeriod();
  const params = { id: mentorshipId };
  await mentee.call(saveCheckIn, { params, body: { period: 1, ...low } });
  const kept = await mentee.call(saveCheckIn, { params, body: { period: 1, ...good } });
  assert.deepEqual(kept.current?.answer, good);
  assert.notEqual((await mentee.call(getMentorship, { params })).step.kind, 'check-in');
  assert.equal((await mentor.call(getCheckIns, { params })).current?.answer, null);
  const stranger = await addMentee(product);
  assert.equal((await stranger.ask(getCheckIns, { params })).problem?.code, 'not-found');
});

test('low twice running offers help, and once more good no longer', async () => {
  let pair = await pairAfterPeriod();
  const params = { id: pair.mentorshipId };
  const answer = async (period: number, given: typeof good | typeof low): Promise<boolean> => {
    const { offersHelp } = await pair.mentee.call(saveCheckIn, {
      params,
      body: { period, ...given },
    });
    return offersHelp;
  };
  assert.equal(await answer(1, low), false);
  product.clock.advance({ days: 92 });
  pair = await renewed(product, pair);
  assert.equal(await answer(2, low), true);
  assert.equal(await answer(2, good), false);
  const { past } = await pair.mentee.call(getCheckIns, { params });
  assert.deepEqual(
    past.map(({ period }) => period),
    [1],
  );
});

test('what rests is not asked about', async () => {
  const { mentee, mentorshipId } = await pairAfterPeriod();
  const params = { id: mentorshipId };
  await mentee.call(pauseMentorship, { params, body: { until: null } });
  assert.equal((await mentee.call(getCheckIns, { params })).current, null);
  const refused = await mentee.ask(saveCheckIn, { params, body: { period: 1, ...good } });
  assert.equal(refused.problem?.code, 'mentorship-moved-on');
});

test('rule 6: the owner reads means of five people or more, five answers at a time', async () => {
  const own = await startTestProduct();
  try {
    const pairs: Pair[] = [];
    for (let count = 0; count < 3; count++) pairs.push(await activePair(own));
    own.clock.advance({ days: 93 });
    const members = await Promise.all(pairs.map((pair) => renewed(own, pair)));
    const programmeId = own.programmeId;
    const { personId } = await addMentee(own);
    const owner = await own.signIn(personId, ['ld_administrator']);
    const read = () => owner.call(getCheckInSummary, { params: { programmeId } });
    const people = members.flatMap(({ mentor, mentee, mentorshipId }) =>
      [mentor, mentee].map((caller) => ({ caller, params: { id: mentorshipId } })),
    );
    for (const [index, { caller, params }] of people.entries()) {
      const answer = index === 0 ? low : good;
      await caller.call(saveCheckIn, { params, body: { period: 1, ...answer } });
      const { summary } = await read();
      if (index < 4) assert.equal(summary, null);
      // The sixth answer waits for others. One of five says that it no longer fits: that would be
      // about them.
      else {
        assert.deepEqual(summary, {
          people: 5,
          meanEnergy: 3.4,
          meanUsefulness: 4.4,
          unfitting: null,
        });
      }
      own.clock.advance({ minutes: 1 });
    }
    const employee = people[0]?.caller;
    const refused = await employee?.ask(getCheckInSummary, { params: { programmeId } });
    assert.equal(refused?.problem?.status, 403);
  } finally {
    await own.close();
  }
});
