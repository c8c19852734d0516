// Two people who both have mentoring, courses and a word of HR's, and are one: all of it becomes one
// person's, and undoing the merge leaves every table as it was.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import {
  acceptMentorRequest,
  addPrivateNote,
  askForMentor,
  changeMentorRegistration,
  declineMentorRequest,
  getMentorship,
  getMessages,
  listMentorRequests,
  listMentorships,
  listNotices,
  mergeTwoPeople,
  previewPersonMerge,
  saveMenteeIntake,
  saveMentorRegistration,
  sendMessage,
  undoPersonMerge,
} from '../../../src/contract/index.ts';
import type { MergeObstacle } from '../../../src/contract/index.ts';
import { findOrCreatePerson, mergePerson } from '../../../src/server/modules/people/index.ts';
import { completeCourse } from '../../support/complete-course.ts';
import { setOne } from '../../support/goals.ts';
import {
  addMentee,
  addMentor,
  ask,
  completeIntake,
  completeOffer,
  motivation,
} from '../../support/mentoring.ts';
import { activePair, beginPair, renewed } from '../../support/mentorships.ts';
import type { Pair } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import {
  acceptSomebody,
  addByWayIn,
  countOf,
  readTables,
  seatsAt,
  seatsOf,
  signUp,
} from './what-two-have.ts';

let product: TestProduct;
let administratorId: string;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  administratorId = await product.addPerson();
  await enter();
});
after(() => product.close());

async function enter(): Promise<void> {
  administrator = await product.signIn(administratorId, ['ld_administrator']);
}

const params = () => ({ programmeId: product.programmeId });

async function publish(caller: Caller, capacity: number): Promise<string> {
  await caller.call(saveMentorRegistration, {
    params: params(),
    body: { ...completeOffer, capacity },
  });
  const made = await caller.call(changeMentorRegistration, {
    params: { ...params(), change: 'publish' },
  });
  return made.id;
}

const merge = async (keptId: string, mergedId: string): Promise<string> =>
  (await administrator.call(mergeTwoPeople, { params: { id: keptId }, body: { mergedId } })).id;
const undo = (id: string) => administrator.call(undoPersonMerge, { params: { id } });
const preview = (id: string, mergedId: string) =>
  administrator.call(previewPersonMerge, { params: { id, mergedId }, query: { language: 'en' } });

/** The one who is kept has an offer, a search, a course begun; the other all of it and more. */
async function addBoth(): Promise<{ keptId: string; mergedId: string; pair: Pair }> {
  const pair = await activePair(product);
  const mergedId = pair.mentee.personId;
  const merged = await product.signIn(mergedId);
  const params = { id: pair.mentorshipId };
  await merged.call(sendMessage, {
    params,
    body: { id: randomUUID(), words: 'See you soon.', mentionIds: [] },
  });
  const mentor = await product.signIn(pair.mentor.personId);
  const reply = { id: randomUUID(), words: 'Until then.', mentionIds: [mergedId] };
  await mentor.call(sendMessage, { params, body: reply });
  await merged.call(addPrivateNote, { params, body: { title: 'Before', words: 'I was nervous.' } });
  await setOne(merged, pair.mentorshipId);
  await enter();
  const keptId = await addByWayIn(product);
  return { keptId, mergedId, pair };
}

describe('one person of two', () => {
  test('has the mentorship with all that was written in it, and one set of notices', async () => {
    const { keptId, mergedId, pair } = await addBoth();
    const told = await preview(keptId, mergedId);
    assert.deepEqual(told.obstacles, []);
    assert.equal(countOf(told.moves, 'mentorships'), 1);
    assert.equal(countOf(told.moves, 'searches'), 1);
    const written = JSON.stringify(told);
    for (const words of ['See you soon', 'nervous', 'Say sooner']) {
      assert.ok(!written.includes(words), words);
    }
    const seenBefore = await (await product.signIn(mergedId)).call(listNotices);
    const id = await merge(keptId, mergedId);
    await product.drainJobs();

    const one = await product.signIn(keptId);
    const { mentorships } = await one.call(listMentorships);
    assert.deepEqual(
      mentorships.map((each) => each.id),
      [pair.mentorshipId],
    );
    const { messages } = await one.call(getMessages, { params: { id: pair.mentorshipId } });
    assert.deepEqual(
      messages.map(({ writtenBy, words, mentionIds }) => [writtenBy, words, mentionIds]),
      [
        [keptId, 'See you soon.', []],
        [pair.mentor.personId, 'Until then.', [keptId]],
      ],
    );
    const notices = (await one.call(listNotices)).notices.map((notice) => notice.id);
    for (const notice of seenBefore.notices) assert.ok(notices.includes(notice.id));
    const mentor = await product.signIn(pair.mentor.personId);
    const seen = await mentor.call(getMentorship, { params: { id: pair.mentorshipId } });
    assert.ok(JSON.stringify(seen).includes(keptId));
    await undo(id);
    const gone = await (await product.signIn(keptId)).call(listMentorships);
    assert.deepEqual(gone.mentorships, []);
  });

  test('is let in by the key of the one who went', async () => {
    const kept = await addByWayIn(product);
    const merged = await product.addPerson({ employeeNumber: 'MM-1' });
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'csv', provider: '' }, merged, { employment: false }),
    );
    await product.drainJobs();
    await merge(kept, merged);
    const cameIn = await product.inTransaction((work) =>
      findOrCreatePerson(work, {
        kind: 'saml',
        provider: 'https://idp.example/',
        subject: 'mm-1',
        employeeNumber: 'MM-1',
        externalId: null,
        givenName: 'Sem',
        familyName: 'Twice',
        email: null,
        locale: null,
      }),
    );
    assert.equal(cameIn, kept);
  });
});

describe('undoing leaves every table as it was', () => {
  test('of somebody with all there is into somebody with nothing, and into one with all of it', async () => {
    const { keptId, mergedId } = await addBoth();
    await completeCourse(product, mergedId, { score: 95 });
    const report = await product.addPerson();
    await product.inTransaction(async ({ db, tenantId, now }) => {
      await db
        .updateTable('people')
        .set({ manager_id: mergedId })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', report)
        .execute();
      await db
        .insertInto('programme_owners')
        .values({
          tenant_id: tenantId,
          programme_id: product.programmeId,
          person_id: mergedId,
          created_at: now,
        })
        .execute();
    });
    await product.drainJobs();
    const before = await readTables(product);
    await undo(await merge(keptId, mergedId));
    assert.deepEqual(await readTables(product), before);

    // Now the other has a search, a course that got less far, and is an owner, too.
    const kept = await product.signIn(keptId);
    await kept.call(saveMenteeIntake, { params: params(), body: completeIntake });
    await product.inTransaction(async ({ db, tenantId, now }) => {
      await db
        .insertInto('course_enrolments')
        .values({
          tenant_id: tenantId,
          id: randomUUID(),
          person_id: keptId,
          course_id: 'mentor-course',
          state: 'in_progress',
          created_at: now,
          updated_at: now,
        })
        .execute();
      await db
        .insertInto('programme_owners')
        .values({
          tenant_id: tenantId,
          programme_id: product.programmeId,
          person_id: keptId,
          created_at: now,
        })
        .execute();
    });
    const both = await signUp(product, [keptId, mergedId], { createdBy: administratorId });
    const attended = await signUp(product, [keptId, mergedId], {
      createdBy: administratorId,
      attendedBy: mergedId,
    });
    await product.drainJobs();
    const told = await preview(keptId, mergedId);
    for (const kind of ['searches', 'courses', 'owned-programmes'] as const) {
      assert.equal(countOf(told.doubles, kind), 1, kind);
    }
    assert.equal(countOf(told.doubles, 'trainings'), 2);
    const full = await readTables(product);
    const id = await merge(keptId, mergedId);
    assert.deepEqual(await seatsAt(product, both), [[keptId, false]]);
    assert.deepEqual(await seatsAt(product, attended), [[keptId, true]]);
    const best = await product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('course_enrolments')
        .select(['state', 'score'])
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', keptId)
        .executeTakeFirstOrThrow(),
    );
    assert.deepEqual(best, { state: 'completed', score: 95 });
    await undo(id);
    assert.deepEqual(await readTables(product), full);
  });

  test('of two mentors in one programme, whose offers become one', async () => {
    const keptId = await addByWayIn(product);
    const kept = await product.signIn(keptId);
    const keptOffer = await publish(kept, 3);
    const { caller: merged, registration } = await addMentor(product, { capacity: 1 });
    const ofKept = await acceptSomebody(product, kept, keptOffer);
    const ofMerged = await acceptSomebody(product, merged, registration.id);
    const waiting = await addMentee(product);
    await waiting.call(askForMentor, {
      body: { mentorRegistrationId: registration.id, motivation, whenFull: 'wait' },
    });
    await product.drainJobs();

    const told = await preview(keptId, merged.personId);
    assert.deepEqual(told.obstacles, []);
    assert.equal(countOf(told.doubles, 'offers'), 1);
    const before = await readTables(product);
    const id = await merge(keptId, merged.personId);
    assert.deepEqual(await seatsOf(product, keptOffer), { taken: 2, waiting: 1, state: 'active' });
    assert.deepEqual(await seatsOf(product, registration.id), {
      taken: 0,
      waiting: 0,
      state: 'withdrawn',
    });
    const { mentorships } = await kept.call(listMentorships);
    assert.deepEqual(mentorships.map((each) => each.id).sort(), [ofKept, ofMerged].sort());
    await undo(id);
    assert.deepEqual(await readTables(product), before);

    // Merged again and left to itself, whoever waited has their turn: there is a seat.
    await merge(keptId, merged.personId);
    await product.drainJobs();
    const { requests } = await (
      await product.signIn(waiting.personId)
    ).call(listMentorRequests, { query: { as: 'mentee' } });
    assert.deepEqual(
      requests.map(({ state }) => state),
      ['turn'],
    );
  });

  test('what was begun in the meantime stays, unless it hangs on an offer that goes back', async () => {
    const keptId = await addByWayIn(product);
    const { caller: merged, registration } = await addMentor(product, { capacity: 3 });
    const open = await ask(await addMentee(product), registration.id);
    // The one who would go has asked somebody, too.
    const asked = await addMentor(product);
    await merged.call(saveMenteeIntake, { params: params(), body: completeIntake });
    const own = await ask(merged, asked.registration.id);
    await product.drainJobs();
    const id = await merge(keptId, merged.personId);
    await product.drainJobs();
    const one = await product.signIn(keptId);
    const { mentorshipId: onOffer } = await one.call(acceptMentorRequest, {
      params: { id: open.id },
    });
    const { mentorshipId: asMentee } = await asked.caller.call(acceptMentorRequest, {
      params: { id: own.id },
    });
    const later = await ask(await addMentee(product), registration.id);
    await product.drainJobs();
    await undo(id);
    await product.drainJobs();

    const mentorshipsOf = async (personId: string) =>
      (await (await product.signIn(personId)).call(listMentorships)).mentorships.map(
        (each) => each.id,
      );
    assert.deepEqual(await mentorshipsOf(merged.personId), [onOffer]);
    assert.deepEqual(await mentorshipsOf(keptId), [asMentee]);
    // Whoever asked in the meantime asked the mentor whose offer it is.
    const again = await product.signIn(merged.personId);
    await again.call(declineMentorRequest, {
      params: { id: later.id },
      body: { reason: 'no_time_now', words: '' },
    });
    assert.deepEqual(await seatsOf(product, registration.id), {
      taken: 1,
      waiting: 0,
      state: 'active',
    });
  });
});

describe('what is refused in words, and changes nothing', () => {
  async function expectRefused(
    keptId: string,
    mergedId: string,
    obstacles: readonly MergeObstacle[],
  ): Promise<void> {
    assert.deepEqual((await preview(keptId, mergedId)).obstacles, obstacles);
    const before = await readTables(product);
    const answer = await administrator.ask(mergeTwoPeople, {
      params: { id: keptId },
      body: { mergedId },
    });
    assert.equal(answer.status, 409);
    assert.deepEqual(await readTables(product), before);
  }

  test('two in one mentorship, and one who manages the other', async () => {
    const pair = await renewed(product, await beginPair(product));
    await product.drainJobs();
    const [mentorId, menteeId] = [pair.mentor.personId, pair.mentee.personId];
    const { obstacles } = await preview(mentorId, menteeId);
    assert.ok(obstacles.includes('have-met'));
    const kept = await addByWayIn(product);
    const report = await addByWayIn(product);
    await product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('people')
        .set({ manager_id: kept })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', report)
        .execute(),
    );
    await expectRefused(kept, report, ['two-accounts', 'have-met']);
  });

  test('two who asked the same mentor, and a mentor whom somebody asked twice', async () => {
    const { registration } = await addMentor(product);
    const keptId = await addByWayIn(product);
    const kept = await product.signIn(keptId);
    await kept.call(saveMenteeIntake, { params: params(), body: completeIntake });
    const merged = await addMentee(product);
    for (const one of [kept, merged]) await ask(one, registration.id);
    await product.drainJobs();
    await expectRefused(keptId, merged.personId, ['two-requests']);

    const own = await publish(kept, 2);
    const other = await addMentor(product);
    const mentee = await addMentee(product);
    for (const offer of [own, other.registration.id]) await ask(mentee, offer);
    await product.drainJobs();
    await expectRefused(keptId, other.caller.personId, ['two-requests']);
  });

  test('two mentors who together have more than the offer that stays has seats', async () => {
    const keptId = await addByWayIn(product);
    const kept = await product.signIn(keptId);
    await acceptSomebody(product, kept, await publish(kept, 1));
    const { caller, registration } = await addMentor(product);
    await acceptSomebody(product, caller, registration.id);
    await product.drainJobs();
    await expectRefused(keptId, caller.personId, ['too-few-seats']);
  });

  test('two whom HR’s file tells of as working here', async () => {
    const [one, other] = [await product.addPerson(), await product.addPerson()];
    await expectRefused(one, other, ['two-in-hr', 'two-numbers']);
  });
});
