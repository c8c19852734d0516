import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  acceptMentorRequest,
  answerCohortProposal,
  getMentorRegistration,
  listBuddyCandidates,
  listCohortProposals,
  listCohorts,
  listMentorRequests,
  listNotices,
  proposeBuddy,
} from '../../../src/contract/index.ts';
import type { CohortProposal } from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let owner: Caller;
/** Two mentors with one seat each. */
let mentors: Caller[];

const setFormat = (format: 'buddy' | 'one_to_one') =>
  product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('programmes')
      .set({ format })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', product.programmeId)
      .execute(),
  );

before(async () => {
  product = await startTestProduct();
  await setFormat('buddy');
});
after(() => product.close());
beforeEach(async () => {
  await product.inTransaction(async ({ db }) => {
    for (const table of ['cohort_pairs', 'cohorts'] as const) await db.deleteFrom(table).execute();
    await db.updateTable('mentor_registrations').set({ state: 'withdrawn' }).execute();
  });
  owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  mentors = [];
  for (let count = 0; count < 2; count++) {
    mentors.push((await addMentor(product, { capacity: 1 })).caller);
  }
});

const programme = () => ({ params: { programmeId: product.programmeId } });
async function proposalOf(caller: Caller): Promise<CohortProposal> {
  const [proposal] = (await caller.call(listCohortProposals)).proposals;
  assert.ok(proposal);
  return proposal;
}
const answer = (caller: Caller, id: string, said: 'yes' | 'no') =>
  caller.ask(answerCohortProposal, { params: { id, answer: said } });
const freeSeats = async (mentor: Caller): Promise<number | undefined> => {
  const { registration } = await mentor.call(getMentorRegistration, programme());
  return registration ? registration.capacity - registration.taken : undefined;
};

const requestsOf = async (mentee: Caller): Promise<string[]> => {
  const { requests } = await mentee.call(listMentorRequests, { query: { as: 'mentee' } });
  return requests.map(({ state }) => state);
};

describe('a buddy proposed by hand', () => {
  const addNewcomer = async (person: Parameters<TestProduct['addPerson']>[0] = {}) =>
    product.signIn(await product.addPerson({ jobLevel: 1, ...person }));
  const paramsOf = (newcomer: Caller) => ({
    params: { programmeId: product.programmeId, menteeId: newcomer.personId },
  });
  const propose = (newcomer: Caller, registrationId: string, caller = owner) =>
    caller.ask(proposeBuddy, { ...paramsOf(newcomer), body: { registrationId } });
  const candidatesOf = async (newcomer: Caller) =>
    (await owner.call(listBuddyCandidates, paramsOf(newcomer))).candidates;

  test('needs no answers of the newcomer, and begins with the yes of both', async () => {
    const newcomer = await addNewcomer();
    const [candidate] = await candidatesOf(newcomer);
    assert.ok(candidate);
    const mentor = mentors.find(({ personId }) => personId === candidate.mentor.id);
    assert.ok(mentor);
    const proposed = await propose(newcomer, candidate.registrationId);
    assert.deepEqual([proposed.status, proposed.body.plan.proposed], [201, 1]);
    assert.equal(await freeSeats(mentor), 0, 'the seat is kept');
    await product.drainJobs();
    for (const each of [newcomer, mentor]) {
      const { notices } = await each.call(listNotices);
      assert.ok(notices.some(({ kind }) => kind === 'cohort-proposed'));
    }
    const { id } = await proposalOf(newcomer);
    await answer(newcomer, id, 'yes');
    assert.equal((await proposalOf(newcomer)).mentorshipId, null, 'one yes begins nothing');
    await answer(mentor, id, 'yes');
    assert.notEqual((await proposalOf(newcomer)).mentorshipId, null);
  });

  test('stops at as many as the programme lets one have at once', async () => {
    const newcomer = await addNewcomer();
    for (const mentor of mentors) {
      const { registration } = await mentor.call(getMentorRegistration, programme());
      const proposed = await propose(newcomer, registration?.id ?? '');
      assert.equal(proposed.status, 201);
      const { proposals } = await newcomer.call(listCohortProposals);
      const open = proposals.find(({ state }) => state === 'proposed');
      assert.ok(open);
      await answer(newcomer, open.id, 'yes');
      await answer(mentor, open.id, 'yes');
    }
    const third = await owner.ask(listBuddyCandidates, paramsOf(newcomer));
    assert.equal(third.problem?.code, 'mentorship-limit');
  });

  test('holds to the rules of the programme and to the seats there are', async () => {
    const [mentor, other] = mentors;
    assert.ok(mentor && other);
    const idOf = async (caller: Caller) =>
      (await caller.call(getMentorRegistration, programme())).registration?.id ?? '';
    const report = await addNewcomer();
    await product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('people')
        .set({ manager_id: mentor.personId })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', report.personId)
        .execute(),
    );
    assert.deepEqual(
      (await candidatesOf(report)).map((each) => each.mentor.id),
      [other.personId],
    );
    const inLine = await propose(report, await idOf(mentor));
    assert.equal(inLine.problem?.code, 'outside-programme-rules');

    assert.equal((await propose(await addNewcomer(), await idOf(mentor))).status, 201);
    const full = await propose(await addNewcomer(), await idOf(mentor));
    assert.equal(full.problem?.code, 'mentor-not-available');
  });

  test('asks nobody twice at once, and leaves nothing of what could not be asked', async () => {
    const newcomer = await addNewcomer();
    const [first, second] = await candidatesOf(newcomer);
    assert.ok(first && second);
    assert.equal((await propose(newcomer, first.registrationId)).status, 201);
    const again = await propose(newcomer, second.registrationId);
    assert.equal(again.problem?.code, 'already-asked');
    const { cohorts } = await owner.call(listCohorts, programme());
    assert.equal(cohorts.length, 1);
    const seats = (await candidatesOf(await addNewcomer())).map((each) => each.freeSeats);
    assert.deepEqual(seats, [1], 'the other seat is free');
  });

  test('that keeps the last seat lets whoever asked before wait for the next', async () => {
    const asking = await addMentee(product);
    const [candidate] = await candidatesOf(await addNewcomer());
    assert.ok(candidate);
    await ask(asking, candidate.registrationId);
    assert.equal((await propose(await addNewcomer(), candidate.registrationId)).status, 201);
    await product.drainJobs();
    assert.deepEqual(await requestsOf(asking), ['waiting']);
  });

  test('that is formed takes back what the newcomer asks others for, once they have enough', async () => {
    const newcomer = await addMentee(product);
    const accepting = await addMentor(product);
    const open = await addMentor(product);
    const { id } = await ask(newcomer, accepting.registration.id);
    await ask(newcomer, open.registration.id);
    await accepting.caller.call(acceptMentorRequest, { params: { id } });
    const [mentor] = mentors;
    assert.ok(mentor);
    const { registration } = await mentor.call(getMentorRegistration, programme());
    assert.equal((await propose(newcomer, registration?.id ?? '')).status, 201);
    const proposal = await proposalOf(newcomer);
    for (const caller of [newcomer, mentor]) await answer(caller, proposal.id, 'yes');
    await product.drainJobs();
    assert.deepEqual((await requestsOf(newcomer)).sort(), ['accepted', 'withdrawn']);
  });

  test('is for the owner, in a programme for buddies', async () => {
    const newcomer = await addNewcomer();
    const [candidate] = await candidatesOf(newcomer);
    assert.ok(candidate);
    const stranger = await addNewcomer();
    const refused = await propose(newcomer, candidate.registrationId, stranger);
    assert.ok(refused.status === 403 || refused.status === 404);
    await setFormat('one_to_one');
    try {
      const elsewhere = await propose(newcomer, candidate.registrationId);
      assert.equal(elsewhere.problem?.code, 'not-found');
    } finally {
      await setFormat('buddy');
    }
  });
});
