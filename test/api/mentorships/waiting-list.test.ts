import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  acceptMentorRequest,
  askForMentor,
  changeMentorRegistration,
  declineMentorRequest,
  endMentorship,
  getMentorProfile,
  getMentorRequest,
  listAlternatives,
  listNotices,
  saveMentorRegistration,
  takeTurn,
  withdrawMentorRequest,
} from '../../../src/contract/index.ts';
import type { MentorRequest } from '../../../src/contract/index.ts';
import { addMentee, addMentor, ask, completeOffer, motivation } from '../../support/mentoring.ts';
import { passIntroduction, runTask } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

interface FullMentor {
  readonly mentor: Caller;
  readonly registrationId: string;
  readonly mentorshipId: string;
  readonly first: Caller;
}

/** A mentor whose only seat is taken. */
async function addFullMentor(): Promise<FullMentor> {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const first = await addMentee(product);
  const { id } = await ask(first, registration.id);
  const { mentorshipId } = await mentor.call(acceptMentorRequest, { params: { id } });
  await product.drainJobs();
  return { mentor, registrationId: registration.id, mentorshipId: mentorshipId ?? '', first };
}

/** Takes a place in the queue, after whoever took one before. */
function wait(mentee: Caller, mentorRegistrationId: string): Promise<MentorRequest> {
  product.clock.advance({ minutes: 1 });
  return mentee.call(askForMentor, {
    body: { mentorRegistrationId, motivation, whenFull: 'wait' },
  });
}

async function again(person: Caller): Promise<Caller> {
  return product.signIn(person.personId);
}

async function see(person: Caller, id: string): Promise<MentorRequest> {
  return (await again(person)).call(getMentorRequest, { params: { id } });
}

async function kindsOf(person: Caller): Promise<string[]> {
  const { notices } = await (await again(person)).call(listNotices);
  return notices.map(({ kind }) => kind);
}

/** The mentee of the only seat leaves it; what is due of that is done. */
async function freeSeat({ first, mentorshipId }: FullMentor): Promise<void> {
  await first.call(endMentorship, { params: { id: mentorshipId } });
  await passIntroduction(product);
}

async function setCapacity(mentor: Caller, capacity: number): Promise<void> {
  await (
    await again(mentor)
  ).call(saveMentorRegistration, {
    params: { programmeId: product.programmeId },
    body: { ...completeOffer, capacity },
  });
  await product.drainJobs();
}

async function change(mentor: Caller, name: 'pause' | 'resume' | 'withdraw'): Promise<void> {
  await (
    await again(mentor)
  ).call(changeMentorRegistration, {
    params: { programmeId: product.programmeId, change: name },
  });
  await product.drainJobs();
}

/** What a registration promises, and what its requests say of it: always the same. */
async function promises(registrationId: string) {
  return product.inTransaction(async (work) => {
    const kept = await work.db
      .selectFrom('mentor_registrations')
      .select(['capacity', 'taken_seats', 'held_seats', 'waiting_requests'])
      .where('id', '=', registrationId)
      .executeTakeFirstOrThrow();
    const requests = await work.db
      .selectFrom('mentor_requests')
      .select(['state', 'holds_seat'])
      .where('mentor_registration_id', '=', registrationId)
      .execute();
    assert.equal(kept.held_seats, requests.filter(({ holds_seat }) => holds_seat).length);
    assert.equal(kept.waiting_requests, requests.filter(({ state }) => state === 'waiting').length);
    return kept;
  });
}

test('a full mentor is waited for: place, turn with a seat kept, and the mentor’s yes', async () => {
  const full = await addFullMentor();
  const [second, third] = [await addMentee(product), await addMentee(product)];
  const refused = await second.ask(askForMentor, {
    body: { mentorRegistrationId: full.registrationId, motivation },
  });
  assert.equal(refused.problem?.code, 'mentor-full');
  const profile = await second.call(getMentorProfile, {
    params: { programmeId: product.programmeId, registrationId: full.registrationId },
  });
  assert.deepEqual(profile.ask, {
    isPossible: false,
    obstacle: 'mentor-full',
    rule: null,
    mayWait: true,
    waiting: 0,
  });
  const waiting = await wait(second, full.registrationId);
  assert.deepEqual([waiting.state, waiting.place], ['waiting', 1]);
  assert.equal((await wait(third, full.registrationId)).place, 2);
  await product.drainJobs();
  assert.ok((await kindsOf(full.mentor)).includes('request-waits'));
  assert.ok(!(await kindsOf(full.mentor)).includes('request-expired'));

  await freeSeat(full);
  const turn = await see(second, waiting.id);
  assert.equal(turn.state, 'turn');
  assert.ok((await kindsOf(second)).includes('request-turn'));
  assert.deepEqual(await promises(full.registrationId), {
    capacity: 1,
    taken_seats: 0,
    held_seats: 1,
    waiting_requests: 1,
  });
  const stranger = await (
    await again(await addMentee(product))
  ).ask(askForMentor, {
    body: { mentorRegistrationId: full.registrationId, motivation },
  });
  assert.equal(stranger.problem?.code, 'mentor-full', 'nobody passes those who wait');

  const early = await (
    await again(full.mentor)
  ).ask(acceptMentorRequest, {
    params: { id: waiting.id },
  });
  assert.equal(early.problem?.code, 'request-not-open');
  await (await again(second)).call(takeTurn, { params: { id: waiting.id } });
  await product.drainJobs();
  assert.equal((await see(second, waiting.id)).state, 'open');
  assert.equal(
    (await kindsOf(full.mentor)).filter((kind) => kind === 'request-received').length,
    2,
  );
  await (await again(full.mentor)).call(acceptMentorRequest, { params: { id: waiting.id } });
  await product.drainJobs();
  assert.deepEqual(await promises(full.registrationId), {
    capacity: 1,
    taken_seats: 1,
    held_seats: 0,
    waiting_requests: 1,
  });
});

test('a turn that lapses passes the seat on, and the one who let it go is shown others', async () => {
  const full = await addFullMentor();
  const other = await addMentor(product);
  const [second, third] = [await addMentee(product), await addMentee(product)];
  const [waiting, next] = [
    await wait(second, full.registrationId),
    await wait(third, full.registrationId),
  ];
  await freeSeat(full);
  product.clock.advance({ days: 4, minutes: 30 });
  await runTask(product, 'remind-of-requests');
  assert.ok((await kindsOf(second)).includes('request-turn-reminder'));
  product.clock.advance({ days: 1 });
  await runTask(product, 'expire-requests');
  assert.equal((await see(second, waiting.id)).state, 'expired');
  assert.ok((await kindsOf(second)).includes('request-wait-ended'));
  assert.ok(!(await kindsOf(full.mentor)).includes('request-expired'));
  assert.equal((await see(third, next.id)).state, 'turn');
  const { mentors } = await (
    await again(second)
  ).call(listAlternatives, {
    params: { id: waiting.id },
  });
  assert.ok(mentors.length > 0 && mentors.length <= 3);
  assert.ok(mentors.every(({ registrationId }) => registrationId !== full.registrationId));
  assert.ok(mentors.every(({ freeSeats }) => freeSeats > 0));
  assert.ok(mentors.every(({ explanation }) => explanation.reasons.length > 0));
  const notHis = await (
    await again(other.caller)
  ).ask(listAlternatives, {
    params: { id: waiting.id },
  });
  assert.equal(notHis.status, 404);
});

test('a mentor who declines or whose mentee withdraws in turn passes the seat on', async () => {
  const full = await addFullMentor();
  const people = [await addMentee(product), await addMentee(product), await addMentee(product)];
  const requests: MentorRequest[] = [];
  for (const person of people) requests.push(await wait(person, full.registrationId));
  const [one, two, three] = people;
  const [first, second, third] = requests;
  assert.ok(one && two && three && first && second && third);
  await freeSeat(full);
  await (await again(one)).call(takeTurn, { params: { id: first.id } });
  await (
    await again(full.mentor)
  ).call(declineMentorRequest, {
    params: { id: first.id },
    body: { reason: 'other_expertise' },
  });
  assert.equal((await see(two, second.id)).state, 'turn');
  await (await again(two)).call(withdrawMentorRequest, { params: { id: second.id } });
  assert.equal((await see(three, third.id)).state, 'turn');
  assert.equal((await promises(full.registrationId)).waiting_requests, 0);
});

test('a break keeps the queue as it is, and its end gives the turn', async () => {
  const full = await addFullMentor();
  const second = await addMentee(product);
  const { id } = await wait(second, full.registrationId);
  await change(full.mentor, 'pause');
  await freeSeat(full);
  assert.equal((await see(second, id)).state, 'waiting');
  await change(full.mentor, 'resume');
  assert.equal((await see(second, id)).state, 'turn');
});

test('more seats give turns; fewer take them back, first in line, with nothing lost', async () => {
  const full = await addFullMentor();
  const [second, third, fourth] = [
    await addMentee(product),
    await addMentee(product),
    await addMentee(product),
  ];
  const two = await wait(second, full.registrationId);
  const three = await wait(third, full.registrationId);
  await setCapacity(full.mentor, 3);
  await (await again(third)).call(takeTurn, { params: { id: three.id } });
  const four = await wait(fourth, full.registrationId);
  assert.equal(four.place, 1);
  await setCapacity(full.mentor, 2);
  assert.equal((await see(second, two.id)).state, 'turn', 'who waited longest keeps the seat');
  const back = await see(third, three.id);
  assert.deepEqual([back.state, back.place], ['waiting', 1]);
  assert.equal(back.motivation, motivation);
  assert.equal((await see(fourth, four.id)).place, 2);
  assert.deepEqual(await promises(full.registrationId), {
    capacity: 2,
    taken_seats: 1,
    held_seats: 1,
    waiting_requests: 2,
  });
  assert.ok((await kindsOf(third)).includes('request-queued'));
});

test('a mentor who leaves closes the queue; those who waited are led to others', async () => {
  const full = await addFullMentor();
  const second = await addMentee(product);
  const { id } = await wait(second, full.registrationId);
  await change(full.mentor, 'withdraw');
  assert.equal((await see(second, id)).state, 'expired');
  const { notices } = await (await again(second)).call(listNotices);
  assert.equal(notices.find(({ kind }) => kind === 'request-closed')?.link, `/requests/${id}`);
});

test('who asked while there was a seat waits from that day on, once the last is gone', async () => {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const [first, second, third] = [
    await addMentee(product),
    await addMentee(product),
    await addMentee(product),
  ];
  const early = await ask(second, registration.id);
  product.clock.advance({ minutes: 5 });
  const chosen = await ask(await again(first), registration.id);
  await (await again(mentor)).call(acceptMentorRequest, { params: { id: chosen.id } });
  const late = await wait(await again(third), registration.id);
  await product.drainJobs();
  assert.deepEqual((await see(second, early.id)).place, 1);
  assert.deepEqual((await see(third, late.id)).place, 2);
  assert.ok((await kindsOf(second)).includes('request-queued'));
});

test('whoever finds a mentor leaves the queues, and the next in line comes up', async () => {
  const full = await addFullMentor();
  const other = await addMentor(product);
  const [second, third] = [await addMentee(product), await addMentee(product)];
  const waiting = await wait(second, full.registrationId);
  const next = await wait(third, full.registrationId);
  const asked = await ask(second, other.registration.id);
  await other.caller.call(acceptMentorRequest, { params: { id: asked.id } });
  await product.drainJobs();
  assert.equal((await see(second, waiting.id)).state, 'withdrawn');
  assert.ok((await kindsOf(second)).includes('request-released'));
  assert.ok(!(await kindsOf(full.mentor)).includes('request-withdrawn'));
  assert.equal((await see(third, next.id)).place, 1);
});

test('even the longest wait ends', async () => {
  const full = await addFullMentor();
  const second = await addMentee(product);
  const { id } = await wait(second, full.registrationId);
  product.clock.advance({ days: 181 });
  await runTask(product, 'expire-requests');
  assert.equal((await see(second, id)).state, 'expired');
});
