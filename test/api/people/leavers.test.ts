import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  acceptMentorRequest,
  getMe,
  getMentorRegistration,
  getMentorship,
  listMentorRequests,
  listMentorships,
  listNotices,
} from '../../../src/contract/index.ts';
import type { PersonSource } from '../../../src/contract/index.ts';
import { issueTicket } from '../../../src/server/modules/identity/index.ts';
import { mergePerson } from '../../../src/server/modules/people/index.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const tell = (kind: PersonSource, personId: string, employment: boolean | null) =>
  product.inTransaction((work) =>
    mergePerson(work, { kind, provider: '' }, personId, { employment }),
  );
const leave = (caller: Caller) => tell('scim', caller.personId, false);
const comeBack = (caller: Caller) => tell('scim', caller.personId, true);
const signInAgain = (caller: Caller): Promise<Caller> => product.signIn(caller.personId);
const noticesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.call(listNotices)).notices.map((notice) => notice.kind);

async function pair(): Promise<{ mentor: Caller; mentee: Caller; mentorshipId: string }> {
  const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  const accepted = await mentor.call(acceptMentorRequest, { params: { id: request.id } });
  return { mentor, mentee, mentorshipId: accepted.mentorshipId ?? '' };
}

const takenSeats = (mentor: Caller) =>
  product.inTransaction((work) =>
    work.db
      .selectFrom('mentor_registrations')
      .select(['taken_seats', 'state'])
      .where('tenant_id', '=', work.tenantId)
      .where('person_id', '=', mentor.personId)
      .executeTakeFirstOrThrow(),
  );

describe('rule 7: when somebody leaves', () => {
  test('their sessions answer no longer, at once, and do not wake up when they return', async () => {
    const person = await addMentee(product);
    await leave(person);
    assert.equal((await person.ask(getMe)).status, 401);
    await product.drainJobs();
    await comeBack(person);
    assert.equal((await person.ask(getMe)).status, 401);
    assert.equal((await (await signInAgain(person)).ask(getMe)).status, 200);
  });

  test('a way in that was half open closes', async () => {
    const person = await addMentee(product);
    const arrival = { personId: person.personId, roles: [], launch: null };
    const ticket = await product.inTransaction((work) => issueTicket(work, arrival));
    await leave(person);
    const enter = () =>
      fetch(`${product.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ticket }),
      });
    assert.equal((await enter()).status, 401);
  });

  test('a mentor’s mentorships end, and the mentee is told and helped on', async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    const other = await addMentee(product);
    await product.drainJobs();
    await leave(mentor);
    await product.drainJobs();
    const mentorship = await mentee.call(getMentorship, { params: { id: mentorshipId } });
    assert.equal(mentorship.state, 'ended_early');
    assert.ok((await noticesOf(mentee)).includes('introduction-ended'));
    assert.deepEqual(await takenSeats(mentor), { taken_seats: 0, state: 'withdrawn' });
    assert.deepEqual(await noticesOf(other), [], 'nobody else is told');
  });

  test('a mentee’s mentorships end, and the seat of the mentor is free again', async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    await leave(mentee);
    await product.drainJobs();
    const mentorship = await mentor.call(getMentorship, { params: { id: mentorshipId } });
    assert.equal(mentorship.state, 'ended_early');
    assert.ok((await noticesOf(mentor)).includes('introduction-ended'));
    assert.deepEqual(await takenSeats(mentor), { taken_seats: 0, state: 'active' });
  });

  test('open requests close: the mentee is led on, the mentor sees it withdrawn', async () => {
    const { caller: mentor, registration } = await addMentor(product);
    const { caller: stays, registration: offer } = await addMentor(product);
    const [first, second] = [await addMentee(product), await addMentee(product)];
    await ask(first, registration.id);
    await ask(second, offer.id);
    await product.drainJobs();
    await leave(mentor);
    await leave(second);
    await product.drainJobs();
    const { requests } = await first.call(listMentorRequests, { query: { as: 'mentee' } });
    assert.deepEqual(
      requests.map((request) => request.state),
      ['expired'],
    );
    assert.deepEqual(await noticesOf(first), ['request-closed']);
    assert.deepEqual((await noticesOf(stays)).toSorted(), [
      'request-received',
      'request-withdrawn',
    ]);
  });

  test('nothing comes back to life when they return; they may begin anew', async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    await leave(mentor);
    await product.drainJobs();
    await comeBack(mentor);
    await product.drainJobs();
    const back = await signInAgain(mentor);
    const mentorship = await back.call(getMentorship, { params: { id: mentorshipId } });
    assert.equal(mentorship.state, 'ended_early');
    const params = { programmeId: product.programmeId };
    const { registration } = await back.call(getMentorRegistration, { params });
    assert.equal(registration?.state, 'withdrawn');
    assert.equal((await mentee.call(listMentorships)).mentorships.length, 1);
  });

  test('somebody who left by mistake for a moment keeps what they have', async () => {
    const { mentor, mentorshipId } = await pair();
    await leave(mentor);
    await comeBack(mentor);
    await product.drainJobs();
    const back = await signInAgain(mentor);
    const mentorship = await back.call(getMentorship, { params: { id: mentorshipId } });
    assert.equal(mentorship.state, 'introduction');
    assert.equal((await takenSeats(mentor)).state, 'active');
  });

  test('an acceptance at the same moment leaves no mentorship with somebody who is gone', async () => {
    for (let round = 0; round < 8; round++) {
      const { caller: mentor, registration } = await addMentor(product, { capacity: 1 });
      const mentee = await addMentee(product);
      const request = await ask(mentee, registration.id);
      const [leaver, stays] = round % 2 === 0 ? [mentee, mentor] : [mentor, mentee];
      await leave(leaver);
      await Promise.all([
        product.drainJobs(),
        mentor.ask(acceptMentorRequest, { params: { id: request.id } }),
      ]);
      await product.drainJobs();
      const { mentorships } = await stays.call(listMentorships);
      assert.ok(mentorships.every(({ state }) => state === 'ended_early'));
      const { requests } = await stays.call(listMentorRequests, {
        query: { as: stays === mentor ? 'mentor' : 'mentee' },
      });
      assert.ok(requests.every(({ state }) => state !== 'open'));
      assert.equal((await takenSeats(mentor)).taken_seats, 0);
    }
  });
});

test('whoever works here is who the strongest source says, and each change is told once', async () => {
  const step = fc.record({
    source: fc.constantFrom<PersonSource>('manual', 'scim', 'csv', 'roster'),
    employment: fc.constantFrom(true, false, null),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const personId = await product.addPerson();
      // What addPerson itself told, as CSV does.
      const told = new Map<PersonSource, boolean | null>([['csv', true]]);
      const expected: string[] = [];
      let state = true;
      for (const { source, employment } of steps) {
        await tell(source, personId, employment);
        told.set(source, employment);
        const word = (['manual', 'scim', 'csv', 'roster'] as const)
          .map((each) => told.get(each))
          .find((each) => each !== undefined && each !== null);
        const next = word ?? true;
        if (next !== state) expected.push(next ? 'person.returned' : 'person.left');
        state = next;
      }
      const { rows, person } = await product.inTransaction(async ({ db, tenantId }) => ({
        rows: await db
          .selectFrom('audit_log')
          .select('action')
          .where('tenant_id', '=', tenantId)
          .where('subject_id', '=', personId)
          .where('action', 'in', ['person.left', 'person.returned'])
          .orderBy('sequence')
          .execute(),
        person: await db
          .selectFrom('people')
          .select('state')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', personId)
          .executeTakeFirstOrThrow(),
      }));
      assert.equal(person.state, state ? 'active' : 'left');
      assert.deepEqual(
        rows.map((row) => row.action),
        expected,
      );
    }),
    { numRuns: 25 },
  );
});
