import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { UpdateObject } from 'kysely';
import { listNotices } from '../../../src/contract/index.ts';
import type { Tables } from '../../../src/server/database/tables/index.ts';
import { MentorRequested } from '../../../src/server/modules/mentorships/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { addPair, expiresAt } from './events-of-pair.ts';
import type { Pair } from './events-of-pair.ts';
import { startMailServer } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';

let mailServer: MailServer;
let product: TestProduct;
before(async () => {
  mailServer = await startMailServer();
  product = await startTestProduct({ SMTP_URL: `smtp://127.0.0.1:${mailServer.port}` });
});
after(async () => {
  await product.close();
  await mailServer.close();
});

async function newPair(): Promise<Pair & { address: string }> {
  const address = `mentor.${Math.random().toString(36).slice(2)}@example.com`;
  const mentorId = await product.addPerson({ email: address });
  return { ...(await addPair(product, mentorId, await product.addPerson())), address };
}

async function publishRequest(pair: Pair): Promise<void> {
  const { mentorId, menteeId, requestId } = pair;
  const payload = { mentorId, menteeId, requestId, programmeId: product.programmeId, expiresAt };
  await product.inTransaction((work) => work.publish(MentorRequested, payload));
}

async function changePerson(id: string, columns: UpdateObject<Tables, 'people'>): Promise<void> {
  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('people')
      .set(columns)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute(),
  );
}

const sentAt = (pair: Pair) =>
  product.inTransaction(async ({ db, tenantId }) => {
    const row = await db
      .selectFrom('notices')
      .select('mail_sent_at')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', pair.mentorId)
      .executeTakeFirstOrThrow();
    return row.mail_sent_at;
  });

/** Lets the time pass that a failed mail waits for its next try. */
async function makeRetriesDue(): Promise<void> {
  const { rows } = await product.database.store.executeAsOwner(
    `update pgboss.job set start_after = now()
     where name = 'send-notice-mail' and state = 'retry' returning id`,
  );
  assert.ok(rows.length > 0, 'a mail waits for its next try');
}

test('a mail waits for a server that is down, and goes when it is up again', async () => {
  const pair = await newPair();
  const { port } = mailServer;
  await mailServer.close();
  await publishRequest(pair);
  await assert.rejects(product.drainJobs(), AggregateError);
  const mentor = await product.signIn(pair.mentorId);
  assert.equal((await mentor.call(listNotices)).notices.length, 1);
  assert.equal(await sentAt(pair), null);

  mailServer = await startMailServer(port);
  product.clock.advance({ minutes: 3 });
  await makeRetriesDue();
  await product.drainJobs();
  assert.equal(mailServer.to(pair.address).length, 1);
  assert.deepEqual(await sentAt(pair), product.clock.now());
});

test('a mail that the server puts off is tried again', async () => {
  const pair = await newPair();
  mailServer.refuse(true);
  await publishRequest(pair);
  await assert.rejects(product.drainJobs(), AggregateError);
  assert.equal(await sentAt(pair), null);
  mailServer.refuse(false);
  await makeRetriesDue();
  await product.drainJobs();
  assert.equal(mailServer.to(pair.address).length, 1);
  assert.notEqual(await sentAt(pair), null);
});

test('a mail that was sent is not sent again; one cut off before it was noted keeps its Message-ID', async () => {
  const pair = await newPair();
  await publishRequest(pair);
  await product.drainJobs();
  const mentor = await product.signIn(pair.mentorId);
  const [notice] = (await mentor.call(listNotices)).notices;
  assert.ok(notice);
  const sendAgain = async () => {
    const job = { tenantId: product.tenantId, noticeId: notice.id };
    await product.inTransaction(({ db }) =>
      product.product.queues.send(db, 'send-notice-mail', job),
    );
    await product.drainJobs();
  };
  await sendAgain();
  assert.equal(mailServer.to(pair.address).length, 1);

  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('notices')
      .set({ mail_sent_at: null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', notice.id)
      .execute(),
  );
  await sendAgain();
  const [first, second] = mailServer.to(pair.address);
  assert.ok(first && second);
  assert.equal(first.email.messageId, second.email.messageId);
});

test('a person without an address gets the notice and no mail', async () => {
  const pair = await newPair();
  await changePerson(pair.mentorId, { email: null });
  await publishRequest(pair);
  const before = mailServer.mails.length;
  await product.drainJobs();
  const mentor = await product.signIn(pair.mentorId);
  assert.equal((await mentor.call(listNotices)).notices.length, 1);
  assert.equal(mailServer.mails.length, before);
});

test('somebody who leaves before the mail is sent does not get it', async () => {
  const pair = await newPair();
  mailServer.refuse(true);
  await publishRequest(pair);
  await assert.rejects(product.drainJobs(), AggregateError);
  await changePerson(pair.mentorId, { state: 'left' });
  mailServer.refuse(false);
  await makeRetriesDue();
  await product.drainJobs();
  assert.deepEqual(mailServer.to(pair.address), []);
});
