import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  acceptMentorRequest,
  answerCohortProposal,
  changeCohortPair,
  createCohort,
  discardCohort,
  getCohort,
  getCohortProposal,
  getMentorRegistration,
  includeInCohort,
  listCohortCandidates,
  listCohortMembers,
  listCohortPairs,
  listCohortProposals,
  listCohorts,
  listMentorships,
  listNotices,
  matchCohort,
  planCohort,
  sendCohort,
} from '../../../src/contract/index.ts';
import type { Cohort, CohortProposal, PairingMethod } from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { runTask } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
/** Three mentees for two mentors with one seat each. */
let mentees: Caller[];
let mentors: Caller[];
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());
beforeEach(async () => {
  await product.inTransaction(async (work) => {
    for (const table of ['cohort_pairs', 'cohorts', 'mentee_intakes'] as const) {
      await work.db.deleteFrom(table).execute();
    }
    await work.db.updateTable('mentor_registrations').set({ state: 'withdrawn' }).execute();
  });
  owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  mentees = [];
  mentors = [];
  for (let count = 0; count < 3; count++) mentees.push(await addMentee(product));
  for (let count = 0; count < 2; count++) {
    mentors.push((await addMentor(product, { capacity: 1 })).caller);
  }
});

const programme = () => ({ params: { programmeId: product.programmeId } });
const begin = (): Promise<Cohort> =>
  owner.call(createCohort, { ...programme(), body: { name: 'Spring' } });
async function match(cohort: Cohort): Promise<Cohort> {
  const params = { id: cohort.id };
  await owner.call(matchCohort, { params, body: { basedOn: cohort.version } });
  await product.drainJobs();
  return owner.call(getCohort, { params });
}
async function plan(cohort: Cohort): Promise<Cohort> {
  const matched = await match(cohort);
  return owner.call(planCohort, {
    params: { id: cohort.id },
    body: { basedOn: matched.version, method: 'stable' },
  });
}
const send = (cohort: Cohort): Promise<Cohort> =>
  owner.call(sendCohort, { params: { id: cohort.id }, body: { basedOn: cohort.version } });
const pairsOf = async (cohort: Cohort) =>
  (await owner.call(listCohortPairs, { params: { id: cohort.id } })).rows;
async function proposalOf(caller: Caller): Promise<CohortProposal> {
  const [proposal] = (await caller.call(listCohortProposals)).proposals;
  assert.ok(proposal);
  return proposal;
}
const answer = (caller: Caller, id: string, said: 'yes' | 'no') =>
  caller.ask(answerCohortProposal, { params: { id, answer: said } });

/** A cohort that was sent, and one of its pairs. */
async function sentPair(): Promise<{ cohort: Cohort; mentee: Caller; mentor: Caller; id: string }> {
  const cohort = await send(await plan(await begin()));
  const [pair] = (await pairsOf(cohort)).filter(({ state }) => state === 'proposed');
  const find = (callers: Caller[], id?: string): Caller => {
    const caller = callers.find(({ personId }) => personId === id);
    assert.ok(caller);
    return caller;
  };
  const mentee = find(mentees, pair?.mentee.id);
  const mentor = find(mentors, pair?.mentor?.id);
  return { cohort, mentee, mentor, id: (await proposalOf(mentee)).id };
}

const freeSeats = async (mentor: Caller): Promise<number | undefined> => {
  const { registration } = await mentor.call(getMentorRegistration, programme());
  return registration ? registration.capacity - registration.taken : undefined;
};

describe('putting a cohort together', () => {
  test('begins with those who look and the seats that are free', async () => {
    const cohort = await begin();
    assert.deepEqual(
      [cohort.mentees, cohort.mentors, cohort.seats, cohort.state],
      [3, 2, 2, 'draft'],
    );
    const { cohorts } = await owner.call(listCohorts, programme());
    assert.deepEqual(
      cohorts.map(({ id }) => id),
      [cohort.id],
    );
  });

  test('both methods propose pairs, the stable one without a blocking pair', async () => {
    const cohort = await match(await begin());
    assert.equal(cohort.matching.state, 'done');
    const figures = (method: PairingMethod) =>
      cohort.pairings.find((each) => each.method === method);
    const stable = figures('stable');
    const greatest = figures('greatest_fit');
    assert.equal(stable?.blockingPairs, 0);
    assert.deepEqual([stable.pairs, stable.unmatched], [2, 1]);
    assert.ok((greatest?.totalFit ?? 0) >= stable.totalFit - 1e-6);
    const planned = await owner.call(planCohort, {
      params: { id: cohort.id },
      body: { basedOn: cohort.version, method: 'greatest_fit' },
    });
    assert.deepEqual(
      [planned.plan.pairs, planned.plan.unmatched, planned.method],
      [2, 1, 'greatest_fit'],
    );
  });

  test('the same people give the same pairs again', async () => {
    const first = await plan(await begin());
    const pairs = await pairsOf(first);
    assert.deepEqual(await pairsOf(await plan(first)), pairs);
  });

  test('nobody is paired within a reporting line', async () => {
    const [manager] = mentors;
    await product.inTransaction((work) =>
      work.db
        .updateTable('people')
        .set({ manager_id: manager?.personId ?? null })
        .where(
          'id',
          'in',
          mentees.map(({ personId }) => personId),
        )
        .execute(),
    );
    const cohort = await plan(await begin());
    assert.equal(cohort.plan.pairs, 1);
    const [pair] = (await pairsOf(cohort)).filter(({ mentor }) => mentor !== null);
    assert.notEqual(pair?.mentor?.id, manager?.personId);
    const { candidates } = await owner.call(listCohortCandidates, {
      params: { id: cohort.id, menteeId: mentees[0]?.personId ?? '' },
    });
    assert.ok(candidates.every(({ mentor }) => mentor.id !== manager?.personId));
  });

  test('whoever is left out is in no pair, and what was proposed before is dropped', async () => {
    const planned = await plan(await begin());
    const [mentee] = mentees;
    const params = { id: planned.id, personId: mentee?.personId ?? '' };
    const changed = await owner.call(includeInCohort, {
      params,
      body: { basedOn: planned.version, isIncluded: false },
    });
    assert.deepEqual([changed.mentees, changed.pairings.length], [2, 0]);
    assert.ok((await pairsOf(changed)).every((pair) => pair.mentee.id !== mentee?.personId));
    const members = await owner.call(listCohortMembers, { params: { id: planned.id } });
    assert.equal(members.total, 5);
    const again = await plan(changed);
    assert.deepEqual([again.plan.pairs, again.plan.unmatched], [2, 0]);
  });
});

describe('changing pairs by hand', () => {
  test('a locked pair survives a new proposal, which goes around it', async () => {
    const planned = await plan(await begin());
    const rows = await pairsOf(planned);
    const alone = rows.find(({ mentor }) => mentor === null);
    const taken = rows.find(({ mentor }) => mentor !== null);
    const change = (
      cohort: Cohort,
      menteeId: string,
      registrationId: string | null,
      isLocked = false,
    ) =>
      owner.call(changeCohortPair, {
        params: { id: cohort.id, menteeId },
        body: { basedOn: cohort.version, registrationId, isLocked },
      });
    const freed = await change(planned, taken?.mentee.id ?? '', null);
    const locked = await change(freed, alone?.mentee.id ?? '', taken?.registrationId ?? '', true);
    assert.equal(locked.plan.locked, 1);
    for (const method of ['stable', 'greatest_fit'] as const) {
      const matched = await match(await owner.call(getCohort, { params: { id: planned.id } }));
      await owner.call(planCohort, {
        params: { id: planned.id },
        body: { basedOn: matched.version, method },
      });
      const kept = (await pairsOf(planned)).find((pair) => pair.mentee.id === alone?.mentee.id);
      assert.deepEqual(
        [kept?.registrationId, kept?.isLocked],
        [taken?.registrationId, true],
        method,
      );
      const sharing = (await pairsOf(planned)).filter(
        (pair) => pair.registrationId === taken?.registrationId,
      );
      assert.equal(sharing.length, 1, 'one seat, one pair');
    }
  });

  test('a seat that is taken, and a mentor who is not in the cohort, are refused', async () => {
    const planned = await plan(await begin());
    const rows = await pairsOf(planned);
    const alone = rows.find(({ mentor }) => mentor === null);
    const taken = rows.find(({ mentor }) => mentor !== null);
    const { registration } = await addMentor(product);
    const ask = (registrationId: string) =>
      owner.ask(changeCohortPair, {
        params: { id: planned.id, menteeId: alone?.mentee.id ?? '' },
        body: { basedOn: planned.version, registrationId, isLocked: false },
      });
    assert.equal((await ask(taken?.registrationId ?? '')).problem?.code, 'mentor-full');
    assert.equal((await ask(registration.id)).problem?.code, 'outside-programme-rules');
  });

  test('of two owners at once one changes the cohort, the other is told', async () => {
    const cohort = await begin();
    const other = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const body = { basedOn: cohort.version, isIncluded: false };
    const answers = await Promise.all(
      [owner, other].map((caller, place) =>
        caller.ask(includeInCohort, {
          params: { id: cohort.id, personId: mentees[place]?.personId ?? '' },
          body,
        }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('sent at once by two owners, everybody is asked once', async () => {
    const planned = await plan(await begin());
    const other = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const answers = await Promise.all(
      [owner, other].map((caller) =>
        caller.ask(sendCohort, { params: { id: planned.id }, body: { basedOn: planned.version } }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    for (const mentor of mentors) {
      assert.equal((await mentor.call(listCohortProposals)).proposals.length, 1);
      assert.equal(await freeSeats(mentor), 0);
    }
  });
});

describe('a proposal', () => {
  test('becomes a mentorship on both yeses, and not before', async () => {
    const { cohort, mentee, mentor, id } = await sentPair();
    await product.drainJobs();
    const kinds = (await mentee.call(listNotices)).notices.map(({ kind }) => kind);
    assert.ok(kinds.includes('cohort-proposed'));
    await answer(mentee, id, 'yes');
    assert.deepEqual((await mentee.call(listMentorships)).mentorships, []);
    assert.equal((await proposalOf(mentor)).answer, null);
    const formed = await answer(mentor, id, 'yes');
    assert.equal(formed.body.state, 'formed');
    const [mentorship] = (await mentee.call(listMentorships)).mentorships;
    assert.equal(mentorship?.id, formed.body.mentorshipId);
    assert.equal(mentorship.state, 'introduction');
    assert.equal(await freeSeats(mentor), 0);
    assert.equal((await owner.call(getCohort, { params: { id: cohort.id } })).plan.formed, 1);
  });

  test('frees the seat on a no, and tells nobody whose it was', async () => {
    const { cohort, mentee, mentor, id } = await sentPair();
    await answer(mentor, id, 'yes');
    await answer(mentee, id, 'no');
    assert.equal(await freeSeats(mentor), 1);
    await product.drainJobs();
    const told = (caller: Caller) =>
      caller
        .call(listNotices)
        .then(({ notices }) => notices.filter(({ kind }) => kind === 'cohort-ended').length);
    assert.deepEqual([await told(mentor), await told(mentee)], [1, 0]);
    const seen = await owner.call(getCohort, { params: { id: cohort.id } });
    assert.equal(seen.plan.ended, 1);
    assert.ok(!JSON.stringify(await pairsOf(cohort)).includes('"no"'));
    const theirs = await mentor.call(getCohortProposal, { params: { id } });
    assert.deepEqual([theirs.state, theirs.answer], ['ended', 'yes']);
  });

  test('is answered once by each, and by nobody else', async () => {
    const { mentee, id } = await sentPair();
    const stranger = await product.signIn(await product.addPerson());
    assert.equal((await answer(stranger, id, 'yes')).status, 404);
    assert.equal((await owner.ask(getCohortProposal, { params: { id } })).status, 404);
    const both = await Promise.all([answer(mentee, id, 'yes'), answer(mentee, id, 'no')]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  });

  test('two yeses at once begin one mentorship', async () => {
    const { mentee, mentor, id } = await sentPair();
    const both = await Promise.all([answer(mentee, id, 'yes'), answer(mentor, id, 'yes')]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await mentee.call(listMentorships)).mentorships.length, 1);
  });

  /** Other mentors whom somebody asks, each with the request that waits for them. */
  async function askOthers(mentee: Caller, count: number): Promise<(() => Promise<number>)[]> {
    const accepts: (() => Promise<number>)[] = [];
    for (let place = 0; place < count; place++) {
      const { caller, registration } = await addMentor(product);
      const { id } = await ask(mentee, registration.id);
      accepts.push(async () => (await caller.ask(acceptMentorRequest, { params: { id } })).status);
    }
    return accepts;
  }
  const ongoing = async (mentee: Caller): Promise<number> =>
    (await mentee.call(listMentorships)).mentorships.length;

  test('begins nothing beyond what the programme allows, and ends with its reason for the mentee alone', async () => {
    const { mentee, mentor, id } = await sentPair();
    for (const accept of await askOthers(mentee, 2)) assert.equal(await accept(), 200);
    for (const caller of [mentor, mentee]) {
      const refused = await answer(caller, id, 'yes');
      assert.deepEqual([refused.status, refused.problem?.code], [409, 'mentorship-limit']);
    }
    await product.drainJobs();
    const seen = await mentee.call(getCohortProposal, { params: { id } });
    assert.deepEqual([seen.state, seen.answer, seen.isEndedByLimit], ['ended', null, true]);
    const theirs = await mentor.call(getCohortProposal, { params: { id } });
    assert.deepEqual([theirs.state, theirs.isEndedByLimit], ['ended', false]);
    assert.equal(await freeSeats(mentor), 1);
    assert.equal(await ongoing(mentee), 2);
  });

  test('keeps to that however many say yes at the same moment', async () => {
    const { mentee, mentor, id } = await sentPair();
    const [first, second] = await askOthers(mentee, 2);
    await first?.();
    await Promise.all([second?.(), answer(mentor, id, 'yes'), answer(mentee, id, 'yes')]);
    assert.equal(await ongoing(mentee), 2);
    await product.drainJobs();
    const { state } = await mentee.call(getCohortProposal, { params: { id } });
    assert.ok(state === 'formed' || state === 'ended');
  });

  test('ends in time without an answer, and its seat is free', async () => {
    const { mentor, id } = await sentPair();
    product.clock.advance({ days: 14 });
    await runTask(product, 'expire-cohort-proposals');
    const later = await product.signIn(mentor.personId);
    const { state } = await later.call(getCohortProposal, { params: { id } });
    assert.equal(state, 'ended');
    assert.equal(await freeSeats(later), 1);
    assert.equal((await answer(later, id, 'yes')).problem?.code, 'request-not-open');
  });

  test('is not made again to the two of whom one said no', async () => {
    const { mentee, id } = await sentPair();
    const proposed = await proposalOf(mentee);
    await answer(mentee, id, 'no');
    const next = await begin();
    const { candidates } = await owner.call(listCohortCandidates, {
      params: { id: next.id, menteeId: mentee.personId },
    });
    assert.ok(candidates.every(({ mentor }) => mentor.id !== proposed.other.id));
  });
});

describe('a cohort is its owner’s', () => {
  test('another owner finds nothing; a sent one is neither changed nor thrown away', async () => {
    const cohort = await plan(await begin());
    const params = { id: cohort.id };
    const stranger = await product.signIn(await product.addPerson(), ['programme_owner']);
    assert.equal((await stranger.ask(getCohort, { params })).status, 404);
    assert.equal(
      (await stranger.ask(sendCohort, { params, body: { basedOn: cohort.version } })).status,
      404,
    );
    assert.equal((await stranger.ask(discardCohort, { params })).status, 404);
    const sent = await send(cohort);
    assert.equal((await owner.ask(discardCohort, { params })).status, 409);
    const again = { params, body: { basedOn: sent.version } };
    assert.equal((await owner.ask(matchCohort, again)).status, 409);
  });
});
