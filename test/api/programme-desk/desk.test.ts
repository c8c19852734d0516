import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  acceptMentorRequest,
  concludeGoal,
  endMentorship,
  exportProgrammeDesk,
  getProgrammeDesk,
  getProgrammePractice,
  listNotices,
  logMeeting,
  nudgePeople,
} from '../../../src/contract/index.ts';
import type { FunnelStage, ProgrammeDesk, StuckKind } from '../../../src/contract/index.ts';
import { setOne } from '../../support/goals.ts';
import { groupProgramme, joinNew, openCircle } from '../../support/groups.ts';
import { addMentee, addMentor, ask, motivation } from '../../support/mentoring.ts';
import { planOne, wallIn } from '../../support/meetings.ts';
import {
  activePair,
  completeMentorCourse,
  passIntroduction,
  renewed,
} from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let ownerId: string;
before(async () => {
  product = await startTestProduct();
  ownerId = await product.addPerson();
});
after(() => product.close());

const params = () => ({ programmeId: product.programmeId });
/** Signed in anew each time: the days that pass end sessions. */
const signInOwner = () => product.signIn(ownerId, ['ld_administrator']);
const readDesk = async (): Promise<ProgrammeDesk> =>
  (await signInOwner()).call(getProgrammeDesk, { params: params() });
const countOf = (desk: ProgrammeDesk, stage: FunnelStage) =>
  desk.funnel.find((each) => each.stage === stage)?.people;
async function stuckAt(kind: StuckKind): Promise<string[]> {
  const found = (await readDesk()).stuck.find((each) => each.kind === kind);
  return found?.people.map(({ person }) => person.id) ?? [];
}
const nudge = async (kind: StuckKind, ...callers: Caller[]) =>
  (await signInOwner()).call(nudgePeople, {
    params: params(),
    body: { kind, personIds: callers.map(({ personId }) => personId) },
  });

describe('the funnel', () => {
  test('tells no count from one to four, and moves with what people do', async () => {
    const empty = await readDesk();
    assert.equal(countOf(empty, 'registered'), 0);
    const { registration } = await addMentor(product, { capacity: 5 });
    const mentees: Caller[] = [];
    for (let index = 0; index < 4; index++) mentees.push(await addMentee(product));
    assert.equal(countOf(await readDesk(), 'registered'), null);
    mentees.push(await addMentee(product));
    assert.equal(countOf(await readDesk(), 'registered'), 5);
    assert.equal(countOf(await readDesk(), 'asked'), 0);
    for (const mentee of mentees) await ask(mentee, registration.id);
    const desk = await readDesk();
    assert.equal(countOf(desk, 'asked'), 5);
    assert.equal(countOf(desk, 'accepted'), 0);
    assert.equal(desk.supply.looking, 5);
  });

  test('counts whoever came further in every stage before, and somebody twice in none', async () => {
    const before = await readDesk();
    const pair = await activePair(product);
    const desk = await readDesk();
    assert.equal(countOf(desk, 'asked'), (countOf(before, 'asked') ?? 0) + 1);
    assert.equal(countOf(desk, 'active'), null);
    assert.equal(countOf(desk, 'closed'), 0);
    const { registration } = await addMentor(product);
    await ask(pair.mentee, registration.id);
    assert.equal(countOf(await readDesk(), 'asked'), countOf(desk, 'asked'));
  });
});

describe('supply and demand', () => {
  test('sets free seats beside those who look, of each topic', async () => {
    await addMentor(product, { topics: ['career-planning'], capacity: 3 });
    const { topics, supply } = await readDesk();
    const topic = topics.find(({ topicId }) => topicId === 'career-planning');
    assert.deepEqual(topic, {
      topicId: 'career-planning',
      mentors: 1,
      freeSeats: 3,
      looking: 0,
    });
    assert.ok(supply.freeSeats <= supply.seats);
  });
});

describe('who is stuck', () => {
  test('a mentor who has not answered, until the answer', async () => {
    const { caller: mentor, registration } = await addMentor(product);
    const mentee = await addMentee(product);
    assert.ok((await stuckAt('unmatched')).includes(mentee.personId));
    assert.ok((await stuckAt('unused')).includes(mentor.personId));
    const request = await ask(mentee, registration.id);
    assert.ok((await stuckAt('unanswered')).includes(mentor.personId));
    assert.ok(!(await stuckAt('unmatched')).includes(mentee.personId));
    assert.ok(!(await stuckAt('unused')).includes(mentor.personId));
    await mentor.call(acceptMentorRequest, { params: { id: request.id } });
    assert.ok(!(await stuckAt('unanswered')).includes(mentor.personId));
    assert.ok(!(await stuckAt('unmatched')).includes(mentee.personId));
    assert.ok((await stuckAt('untrained')).includes(mentor.personId));
    await completeMentorCourse(product, mentor);
    assert.ok(!(await stuckAt('untrained')).includes(mentor.personId));
  });

  test('a pair without a meeting once the programme’s time for it has passed, until one is written down', async () => {
    const pair = await activePair(product);
    const { mentor, mentee } = pair;
    assert.ok(!(await stuckAt('unmet')).includes(mentor.personId));
    product.clock.advance({ days: 28 });
    const unmet = await stuckAt('unmet');
    assert.ok(unmet.includes(mentor.personId) && unmet.includes(mentee.personId));
    const later = await renewed(product, pair);
    assert.equal((await nudge('unmet', later.mentor)).nudged, 1);
    await planOne(later, wallIn(product, 1));
    assert.ok((await stuckAt('unmet')).includes(mentee.personId));
    product.clock.advance({ hours: 2 });
    assert.ok(!(await stuckAt('unmet')).includes(mentee.personId));
  });

  test('whoever leads a group that does not begin, once it has waited as long as a request does', async () => {
    const programmeId = await groupProgramme(await signInOwner(), 'facilitated_group');
    const { facilitator, group } = await openCircle(product, programmeId);
    const stuckThere = async () => {
      const desk = await (await signInOwner()).call(getProgrammeDesk, { params: { programmeId } });
      const found = desk.stuck.find(({ kind }) => kind === 'ungathered');
      return found?.people.map(({ person }) => person.id);
    };
    assert.deepEqual(await stuckThere(), []);
    product.clock.advance({ days: 14 });
    assert.deepEqual(await stuckThere(), [facilitator.personId]);
    const { nudged } = await (
      await signInOwner()
    ).call(nudgePeople, {
      params: { programmeId },
      body: { kind: 'ungathered', personIds: [facilitator.personId] },
    });
    assert.equal(nudged, 1);
    await product.drainJobs();
    const told = await (await product.signIn(facilitator.personId)).call(listNotices);
    assert.ok(told.notices.some(({ kind }) => kind === 'nudged-ungathered'));
    for (let seat = 0; seat < 2; seat++) await joinNew(product, group.id);
    assert.deepEqual(await stuckThere(), [], 'it has begun');
  });

  test('a mentor asked by more than there are seats', async () => {
    const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
    await ask(await addMentee(product), registration.id);
    assert.ok(!(await stuckAt('over-asked')).includes(mentor.personId));
    await ask(await addMentee(product), registration.id);
    assert.ok((await stuckAt('over-asked')).includes(mentor.personId));
  });

  test('a mentee looks again once the mentorship has ended early', async () => {
    const { caller: mentor, registration } = await addMentor(product);
    const mentee = await addMentee(product);
    const request = await ask(mentee, registration.id);
    const accepted = await mentor.call(acceptMentorRequest, { params: { id: request.id } });
    await mentee.call(endMentorship, { params: { id: accepted.mentorshipId ?? '' } });
    // That somebody said no is told nobody before the introduction is over.
    assert.ok(!(await stuckAt('unmatched')).includes(mentee.personId));
    await passIntroduction(product);
    assert.ok((await stuckAt('unmatched')).includes(mentee.personId));
  });
});

describe('a nudge', () => {
  const titles = async (caller: Caller): Promise<string[]> => {
    await product.drainJobs();
    const { notices } = await caller.call(listNotices);
    return notices.map(({ kind }) => kind);
  };

  test('reaches who is stuck there, once a week, and nobody else', async () => {
    const mentee = await addMentee(product);
    const { caller: mentor } = await addMentor(product);
    assert.deepEqual(await nudge('unmatched', mentee, mentor), { nudged: 1 });
    assert.deepEqual(await titles(mentee), ['nudged-unmatched']);
    assert.ok(!(await titles(mentor)).includes('nudged-unmatched'));
    assert.deepEqual(await nudge('unmatched', mentee), { nudged: 0 });
    const found = (await readDesk()).stuck.find(({ kind }) => kind === 'unmatched');
    const row = found?.people.find(({ person }) => person.id === mentee.personId);
    assert.equal(
      new Date(row?.nudgeFrom ?? 0).getTime(),
      product.clock.now().getTime() + 7 * 24 * 60 * 60 * 1000,
    );
    product.clock.advance({ days: 7 });
    assert.deepEqual(await nudge('unmatched', mentee), { nudged: 1 });
  });

  test('of two owners at once is sent by one', async () => {
    const mentee = await addMentee(product);
    const both = await Promise.all([nudge('unmatched', mentee), nudge('unmatched', mentee)]);
    assert.equal(
      both.reduce((sum, { nudged }) => sum + nudged, 0),
      1,
    );
    assert.deepEqual(await titles(mentee), ['nudged-unmatched']);
  });
});

describe('the desk is the owner’s', () => {
  test('another owner finds nothing there', async () => {
    const other = await product.signIn(await product.addPerson(), ['programme_owner']);
    const body = { kind: 'unmatched' as const, personIds: [other.personId] };
    const answers = await Promise.all([
      other.ask(getProgrammeDesk, { params: params() }),
      other.ask(nudgePeople, { params: params(), body }),
      other.ask(exportProgrammeDesk, { params: params(), query: { language: 'en' } }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404],
    );
  });

  test('the export tells states and counts of everybody, and nothing that anybody wrote', async () => {
    const { registration } = await addMentor(
      product,
      { capacity: 3, about: 'CANARY of a mentor, long enough to be taken as an offer here.' },
      { familyName: 'Zwart', email: 'zwart@example.com' },
    );
    await ask(await addMentee(product), registration.id);
    const csv = await (
      await signInOwner()
    ).call(exportProgrammeDesk, {
      params: params(),
      query: { language: 'en' },
    });
    const line = csv.split('\r\n').find((each) => each.includes('zwart@example.com'));
    assert.equal(line, 'Sam Zwart,zwart@example.com,,,Mentor,Published,3,0,1,0,0');
    for (const word of ['CANARY', motivation, 'Speaking up', 'Someone who listens']) {
      assert.ok(!csv.includes(word), word);
    }
    assert.ok(!JSON.stringify(await readDesk()).includes('CANARY'));
  });
});

describe('what is done in mentorships', () => {
  test('is told in numbers from five people on, and only to owners', async () => {
    const own = await startTestProduct();
    try {
      const params = { programmeId: own.programmeId };
      const read = async () => {
        const owner = await own.signIn(await own.addPerson(), ['ld_administrator']);
        return owner.call(getProgrammePractice, { params });
      };
      const hidden = { meetings: null, informal: 0, hours: null, goals: null, goalsAttained: null };
      for (let pairs = 1; pairs <= 3; pairs++) {
        const { mentor, mentee, mentorshipId } = await activePair(own);
        const space = { id: mentorshipId };
        await mentor.call(logMeeting, {
          params: space,
          body: {
            kind: 'formal',
            at: wallIn(own, -2),
            timeZone: 'UTC',
            minutes: 90,
            mode: 'virtual',
            theme: '',
            attendeeIds: [mentor.personId, mentee.personId],
          },
        });
        for (const member of [mentor, mentee]) {
          const goal = await setOne(member, mentorshipId);
          await member.call(concludeGoal, {
            params: { ...space, goalId: goal.id },
            body: { basedOn: 1, outcome: 'attained', why: '' },
          });
        }
        if (pairs < 3) assert.deepEqual(await read(), hidden);
        else {
          const told = { meetings: 3, informal: 0, hours: 9, goals: 6, goalsAttained: 6 };
          assert.deepEqual(await read(), told);
          // One goal that is still open would tell of one person what is not attained.
          await setOne(mentee, mentorshipId);
          assert.deepEqual(await read(), { ...told, goals: null, goalsAttained: null });
          const refused = await mentee.ask(getProgrammePractice, { params });
          assert.equal(refused.problem?.status, 403);
        }
      }
    } finally {
      await own.close();
    }
  });
});
