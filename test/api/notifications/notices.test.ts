import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getMe, listNotices, readAllNotices, readNotice } from '../../../src/contract/index.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import { MentorRequested } from '../../../src/server/modules/mentorships/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { addPair, expiresAt } from './events-of-pair.ts';
import type { Pair } from './events-of-pair.ts';

let product: TestProduct;
before(async () => {
  // Without a mail server: notices are in the product all the same.
  product = await startTestProduct();
});
after(() => product.close());

async function newPair(): Promise<Pair> {
  const mentorId = await product.addPerson({ givenName: 'Daan', familyName: 'Bakker' });
  const menteeId = await product.addPerson({ givenName: 'Noor', familyName: 'de Wit' });
  return addPair(product, mentorId, menteeId);
}

async function request(pair: Pair): Promise<void> {
  const payload = { ...pair, programmeId: product.programmeId, expiresAt };
  await product.inTransaction((work) => work.publish(MentorRequested, payload));
  await product.drainJobs();
}

test('a notice holds its kind, names, instants and link', async () => {
  const pair = await newPair();
  await request(pair);
  const mentor = await product.signIn(pair.mentorId);
  const { notices } = await mentor.call(listNotices);
  assert.equal(notices.length, 1);
  assert.deepEqual(notices[0], {
    id: notices[0]?.id,
    kind: 'request-received',
    values: {
      mentorName: 'Daan Bakker',
      menteeName: 'Noor de Wit',
      programmeName: 'Mentoring voor iedereen',
      expiresAt,
    },
    link: `/mentor/requests/${pair.requestId}`,
    createdAt: product.clock.now().toISOString(),
    readAt: null,
  });
  const mentee = await product.signIn(pair.menteeId);
  assert.deepEqual(await mentee.call(listNotices), { notices: [] });
});

test('an event that is handled twice makes one notice', async () => {
  const pair = await newPair();
  const event = {
    id: newId(),
    tenantId: product.tenantId,
    name: MentorRequested.name,
    occurredAt: product.clock.now().toISOString(),
    actorId: pair.menteeId,
    payload: { ...pair, programmeId: product.programmeId, expiresAt },
  };
  const { queues } = product.product;
  for (let time = 0; time < 2; time++) {
    await product.inTransaction(({ db }) => queues.send(db, 'notify-mentor-when-requested', event));
    await product.drainJobs();
  }
  const mentor = await product.signIn(pair.mentorId);
  assert.equal((await mentor.call(listNotices)).notices.length, 1);
});

test('a notice is read by its person, once, and by nobody else', async () => {
  const pair = await newPair();
  await request(pair);
  const mentor = await product.signIn(pair.mentorId);
  const other = await product.signIn(pair.menteeId);
  const [notice] = (await mentor.call(listNotices)).notices;
  assert.ok(notice);
  const params = { id: notice.id };
  assert.equal((await other.ask(readNotice, { params })).problem?.code, 'not-found');
  assert.equal((await mentor.call(getMe)).unreadNotices, 1);

  const firstRead = product.clock.now().toISOString();
  await mentor.call(readNotice, { params });
  product.clock.advance({ minutes: 5 });
  await mentor.call(readNotice, { params });
  assert.equal((await mentor.call(listNotices)).notices[0]?.readAt, firstRead);
  assert.equal((await mentor.call(getMe)).unreadNotices, 0);
  const unknown = await mentor.ask(readNotice, { params: { id: newId() } });
  assert.equal(unknown.problem?.code, 'not-found');
});

test('reading all reads what is unread, of this person only', async () => {
  const [pair, others] = [await newPair(), await newPair()];
  await request(pair);
  await request(pair);
  await request(others);
  const mentor = await product.signIn(pair.mentorId);
  await mentor.call(readAllNotices);
  assert.equal((await mentor.call(getMe)).unreadNotices, 0);
  const otherMentor = await product.signIn(others.mentorId);
  assert.equal((await otherMentor.call(getMe)).unreadNotices, 1);
});

test('the newest fifty are listed, newest first', async () => {
  const personId = await product.addPerson();
  const start = product.clock.now().getTime();
  const instants = Array.from({ length: 60 }, (_, minute) => new Date(start + minute * 60_000));
  await product.inTransaction(({ db, tenantId }) =>
    db
      .insertInto('notices')
      .values(
        instants.map((instant) => ({
          tenant_id: tenantId,
          id: newId(),
          person_id: personId,
          kind: 'course-completed',
          values: JSON.stringify({ courseTitle: 'A course' }),
          link: '/courses/a-course',
          created_at: instant,
        })),
      )
      .execute(),
  );
  const person = await product.signIn(personId);
  const { notices } = await person.call(listNotices);
  assert.deepEqual(
    notices.map(({ createdAt }) => createdAt),
    instants
      .slice(10)
      .reverse()
      .map((instant) => instant.toISOString()),
  );
});

test('somebody who has left is told nothing', async () => {
  const pair = await newPair();
  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('people')
      .set({ state: 'left' })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', pair.mentorId)
      .execute(),
  );
  await request(pair);
  const count = await product.inTransaction(({ db, tenantId }) =>
    db
      .selectFrom('notices')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', pair.mentorId)
      .execute(),
  );
  assert.deepEqual(count, []);
});
