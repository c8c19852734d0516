import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  askForMentor,
  saveMentorRegistration,
  takeTurn,
  withdrawMentorRequest,
} from '../../../src/contract/index.ts';
import type { MentorRequest } from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask, completeOffer, motivation } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const people = 20;

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

async function addMentees(): Promise<Caller[]> {
  const mentees: Caller[] = [];
  for (let index = 0; index < people; index++) mentees.push(await addMentee(product));
  return mentees;
}

async function read(registrationId: string) {
  return product.inTransaction(async (work) => ({
    registration: await work.db
      .selectFrom('mentor_registrations')
      .select(['capacity', 'taken_seats', 'held_seats', 'waiting_requests'])
      .where('id', '=', registrationId)
      .executeTakeFirstOrThrow(),
    requests: await work.db
      .selectFrom('mentor_requests')
      .select(['id', 'mentee_id', 'state', 'holds_seat', 'waiting_since'])
      .where('mentor_registration_id', '=', registrationId)
      .orderBy('waiting_since')
      .orderBy('id')
      .execute(),
  }));
}

/** Whatever happened at once: no seat is promised twice, and what is counted is what is there. */
async function expectKept(registrationId: string) {
  const found = await read(registrationId);
  const { registration, requests } = found;
  const { capacity, taken_seats: taken, held_seats: held } = registration;
  assert.ok(taken + held <= capacity, `${taken} taken and ${held} kept of ${capacity}`);
  assert.equal(held, requests.filter(({ holds_seat }) => holds_seat).length);
  const waiting = requests.filter(({ state }) => state === 'waiting');
  assert.equal(registration.waiting_requests, waiting.length);
  if (waiting.length > 0) assert.equal(taken + held, capacity, 'nobody waits beside a free seat');
  return found;
}

test(`${people} people who wait, leave and are given turns at once never share a seat`, async () => {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const { id } = await ask(await addMentee(product), registration.id);
  await mentor.call(acceptMentorRequest, { params: { id } });
  await product.drainJobs();
  const mentees = await addMentees();
  const joined = await Promise.all(
    mentees.map((mentee) =>
      mentee.call(askForMentor, {
        body: { mentorRegistrationId: registration.id, motivation, whenFull: 'wait' },
      }),
    ),
  );
  await expectKept(registration.id);
  const leaving = joined.flatMap((request, index) => {
    const mentee = mentees[index];
    return mentee && index % 4 === 0 ? [{ mentee, request }] : [];
  });
  await Promise.all([
    mentor.call(saveMentorRegistration, {
      params: { programmeId: product.programmeId },
      body: { ...completeOffer, capacity: 4 },
    }),
    ...leaving.map(({ mentee, request }) =>
      mentee.call(withdrawMentorRequest, { params: { id: request.id } }),
    ),
    product.drainJobs(),
  ]);
  await product.drainJobs();
  const { requests } = await expectKept(registration.id);
  const turns = requests.filter(({ state }) => state === 'turn');
  assert.equal(turns.length, 3);
  const stillThere = requests.filter(({ state }) => state === 'turn' || state === 'waiting');
  assert.deepEqual(turns, stillThere.slice(0, 3), 'those who wait longest have their turn');

  const answers = await Promise.all(
    turns.flatMap(({ id: turnId, mentee_id: menteeId }) => {
      const mentee = mentees.find(({ personId }) => personId === menteeId);
      assert.ok(mentee);
      const call = () => mentee.ask(takeTurn, { params: { id: turnId } });
      return [call(), call()];
    }),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 3, 'each turn is taken once');
  const accepted = await Promise.all(
    turns.flatMap(({ id: turnId }) => [
      mentor.ask(acceptMentorRequest, { params: { id: turnId } }),
      mentor.ask(acceptMentorRequest, { params: { id: turnId } }),
    ]),
  );
  assert.equal(accepted.filter(({ status }) => status === 200).length, 3);
  await product.drainJobs();
  const after = await expectKept(registration.id);
  assert.equal(after.registration.taken_seats, 4);
  assert.equal(after.registration.held_seats, 0);
});

test('mentors who accept one mentee at once form no more mentorships than the programme allows', async () => {
  const mentors = await Promise.all([1, 2, 3].map(() => addMentor(product)));
  const mentee = await addMentee(product);
  const requests: MentorRequest[] = [];
  for (const { registration } of mentors) requests.push(await ask(mentee, registration.id));
  const answers = await Promise.all(
    mentors.map(({ caller }, index) =>
      caller.ask(acceptMentorRequest, { params: { id: requests[index]?.id ?? '' } }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 2);
  const refused = answers.find(({ status }) => status !== 200);
  assert.equal(refused?.problem?.code, 'mentorship-limit');
  await product.drainJobs();
  const open = await product.inTransaction((work) =>
    work.db
      .selectFrom('mentor_requests')
      .select('id')
      .where('mentee_id', '=', mentee.personId)
      .where('state', '=', 'open')
      .execute(),
  );
  assert.deepEqual(open, [], 'the third is taken back for them');
  const another = await addMentor(product);
  const fourth = await mentee.ask(askForMentor, {
    body: { mentorRegistrationId: another.registration.id, motivation },
  });
  assert.equal(fourth.problem?.code, 'mentorship-limit');
});
