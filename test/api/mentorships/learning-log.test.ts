import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  changeLearningLog,
  endMentorship,
  getLearningLog,
  getTimeline,
  holdMeeting,
  removeFromLearningLog,
  saveCheckIn,
  writeLearningLog,
} from '../../../src/contract/index.ts';
import type { LearningLogEntry } from '../../../src/contract/index.ts';
import { setOne } from '../../support/goals.ts';
import { meetingAt, planOne, wallIn } from '../../support/meetings.ts';
import { activePair, renewed } from '../../support/mentorships.ts';
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

const entry = (words: string, isShared: boolean) => ({ words, isShared, meetingId: null });

/** Somebody writes an entry. @returns it as they then read it */
async function write(member: Caller, body: ReturnType<typeof entry>): Promise<LearningLogEntry> {
  const { entries } = await member.call(writeLearningLog, {
    params: { id: pair.mentorshipId },
    body,
  });
  const written = entries.find(({ words }) => words === body.words);
  assert.ok(written);
  return written;
}

const wordsOf = async (member: Caller): Promise<string[]> =>
  (await member.call(getLearningLog, { params: { id: pair.mentorshipId } })).entries.map(
    ({ words }) => words,
  );

test('what is private is read by its writer alone, what is shared by all members and nobody else', async () => {
  await write(pair.mentee, entry('For me', false));
  await write(pair.mentee, entry('For both', true));
  assert.deepEqual((await wordsOf(pair.mentee)).toSorted(), ['For both', 'For me']);
  assert.deepEqual(await wordsOf(pair.mentor), ['For both']);
  const params = { id: pair.mentorshipId };
  const administrator = await product.signIn(await product.addPerson(), [
    'ld_administrator',
    'programme_owner',
    'auditor',
  ]);
  for (const endpoint of [getLearningLog, getTimeline]) {
    assert.equal((await administrator.ask(endpoint, { params })).problem?.status, 404);
  }
  const body = entry('Me too', true);
  const written = await administrator.ask(writeLearningLog, { params, body });
  assert.equal(written.problem?.status, 404);
});

test('only its writer changes an entry, each change once; another learns nothing of a private one', async () => {
  const mine = await write(pair.mentee, entry('First words', true));
  const params = { id: pair.mentorshipId, entryId: mine.id };
  const body = { ...entry('Second words', false), basedOn: 1 };
  const byOther = await pair.mentor.ask(changeLearningLog, { params, body });
  assert.equal(byOther.problem?.status, 403);
  await pair.mentee.call(changeLearningLog, { params, body });
  const late = await pair.mentee.ask(changeLearningLog, { params, body });
  assert.equal(late.problem?.code, 'conflict');
  assert.ok(!(await wordsOf(pair.mentor)).includes('Second words'));
  const hidden = [
    await pair.mentor.ask(changeLearningLog, { params, body: { ...body, basedOn: 2 } }),
    await pair.mentor.ask(removeFromLearningLog, { params }),
  ];
  for (const { problem } of hidden) assert.equal(problem?.status, 404);
  await pair.mentee.call(removeFromLearningLog, { params });
  assert.ok(!(await wordsOf(pair.mentee)).includes('Second words'));
});

test('an entry belongs to a meeting of the mentorship, or to none', async () => {
  const meeting = await planOne(pair, wallIn(product, 30));
  const params = { id: pair.mentorshipId };
  const body = { ...entry('From our talk', true), meetingId: meeting.id };
  const { entries } = await pair.mentee.call(writeLearningLog, { params, body });
  assert.ok(entries.some(({ meetingId }) => meetingId === meeting.id));
  const strange = { ...body, meetingId: randomUUID() };
  const refused = await pair.mentee.ask(writeLearningLog, { params, body: strange });
  assert.equal(refused.problem?.status, 404);
});

test('the timeline shows stages, meetings, goals and one’s own check-ins in the order of time', async () => {
  let own = await activePair(product);
  const params = { id: own.mentorshipId };
  const meeting = await planOne(own, wallIn(product, 24));
  await setOne(own.mentee, own.mentorshipId, { dueOn: '2030-06-30' });
  product.clock.advance({ days: 93 });
  own = await renewed(product, own);
  await own.mentee.call(holdMeeting, {
    ...meetingAt(own, meeting),
    body: { basedOn: 1, minutes: 60, attendeeIds: [own.mentee.personId] },
  });
  const answer = { period: 1, energy: 4, usefulness: 4, expectations: 'right' } as const;
  await own.mentee.call(saveCheckIn, { params, body: answer });
  const timeline = await own.mentee.call(getTimeline, { params });
  assert.deepEqual(
    timeline.stages.map(({ state }) => state),
    ['introduction', 'agreement', 'active'],
  );
  const kinds = timeline.marks.map(({ kind, isDone }) => `${kind} ${String(isDone)}`);
  for (const mark of ['meeting true', 'goal-set true', 'goal-due false', 'check-in true']) {
    assert.ok(kinds.includes(mark), mark);
  }
  assert.deepEqual(
    timeline.marks.map(({ at }) => at),
    timeline.marks.map(({ at }) => at).toSorted(),
  );
  const ofMentor = await own.mentor.call(getTimeline, { params });
  const checkIns = ofMentor.marks.filter(({ kind }) => kind === 'check-in');
  assert.ok(checkIns.every(({ isDone }) => !isDone));
  pair = await renewed(product, pair);
});

test('after the end the log is read, and no longer written', async () => {
  const params = { id: pair.mentorshipId };
  await pair.mentor.call(endMentorship, { params });
  const body = entry('Too late', true);
  const late = await pair.mentee.ask(writeLearningLog, { params, body });
  assert.equal(late.problem?.code, 'mentorship-ended');
  assert.ok((await wordsOf(pair.mentee)).includes('For me'));
  const { stages, until } = await pair.mentee.call(getTimeline, { params });
  assert.equal(stages.at(-1)?.state, 'ended_early');
  assert.ok(until >= (stages.at(-1)?.from ?? ''));
});
