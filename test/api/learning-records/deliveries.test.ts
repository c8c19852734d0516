import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import {
  addRecordStore,
  listRecordStores,
  removeRecordStore,
  resendStatements,
} from '../../../src/contract/index.ts';
import type { RecordStore } from '../../../src/contract/index.ts';
import type { InTransaction } from '../../../src/server/jobs/work.ts';
import { createEncryption } from '../../../src/server/kernel/encryption.ts';
import { deliverStatements } from '../../../src/server/modules/learning-records/record-stores/deliver-statements.ts';
import { CourseCompleted } from '../../../src/server/modules/courses/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { FakeRecordStore } from './fake-record-store.ts';

let product: TestProduct;
let administratorId: string;
let administrator: Caller;
let learnerId: string;
let fake: FakeRecordStore;
let storeId: string;

before(async () => {
  product = await startTestProduct();
  administratorId = await product.addPerson();
  await signIn();
  learnerId = await product.addPerson();
});
after(() => product.close());

/** Sessions end by the clock that these tests move. */
async function signIn(): Promise<void> {
  administrator = await product.signIn(administratorId, ['ld_administrator']);
}

const add = (store: FakeRecordStore, name = 'Ours') =>
  administrator.call(addRecordStore, {
    body: {
      name,
      endpoint: `${store.endpoint}/`,
      username: 'store',
      password: store.password,
      version: '1.0.3',
      isEnabled: true,
    },
  });

beforeEach(async () => {
  fake = new FakeRecordStore();
  await fake.start();
  storeId = (await add(fake)).id;
});
afterEach(async () => {
  await administrator.call(removeRecordStore, { params: { id: storeId } });
  await fake.stop();
});

let enrolments = 0;
/** Something happens that becomes a statement; its score tells it apart. */
async function complete(score: number): Promise<void> {
  enrolments += 1;
  const enrolmentId = `00000000-0000-4000-8000-${String(enrolments).padStart(12, '0')}`;
  await product.inTransaction((work) =>
    work.publish(CourseCompleted, {
      enrolmentId,
      personId: learnerId,
      courseId: 'mentor-course',
      score,
      attempt: 1,
    }),
  );
}

async function minuteLater(minutes = 1): Promise<void> {
  product.clock.advance({ minutes });
  await signIn();
  await product.product.queues.runNow('queue-due-deliveries', product.product.jobContext);
  await product.drainJobs();
}

async function storeNow(id = storeId): Promise<RecordStore> {
  const { recordStores } = await administrator.call(listRecordStores);
  const store = recordStores.find((each) => each.id === id);
  assert.ok(store);
  return store;
}

const scoreOf = (statement: Readonly<Record<string, unknown>>) =>
  (statement.result as { score: { raw: number } }).score.raw;

test('a statement is delivered once, in the version of the store, with nothing the store sets', async () => {
  await complete(80);
  await product.drainJobs();
  await minuteLater();
  assert.equal(fake.posts.length, 1);
  assert.equal(fake.versions[0], '1.0.3');
  const [statement] = fake.posts[0] ?? [];
  assert.ok(statement);
  assert.ok(!('stored' in statement) && !('authority' in statement));
  const store = await storeNow();
  assert.deepEqual([store.delivered, store.waiting, store.failed], [1, 0, 0]);
  assert.equal(store.lastDeliveredAt, '2026-03-02T09:00:00.000Z');
});

test('after 503s the same statement arrives with the same id, each pause longer than the last', async () => {
  fake.replies.push({ status: 503 }, { status: 503, body: 'maintenance' });
  await complete(81);
  await product.drainJobs();
  assert.equal(fake.posts.length, 1);
  await minuteLater(2);
  assert.equal(fake.posts.length, 2);
  assert.match((await storeNow()).lastError ?? '', /503: maintenance/);
  await minuteLater(1);
  assert.equal(fake.posts.length, 2, 'the second pause is two minutes, give or take a fifth');
  await minuteLater(2);
  assert.equal(fake.posts.length, 3);
  assert.deepEqual(new Set(fake.posts.map(([each]) => each?.id)).size, 1);
  assert.equal((await storeNow()).delivered, 1);
});

for (const [form, value] of [
  ['seconds', () => '7200'],
  ['an HTTP date', () => new Date(product.clock.now().getTime() + 7_200_000).toUTCString()],
] as const) {
  test(`429 with Retry-After as ${form} is honoured`, async () => {
    fake.replies.push({ status: 429, headers: { 'Retry-After': value() } });
    await complete(82);
    await product.drainJobs();
    await minuteLater(119);
    assert.equal(fake.posts.length, 1);
    await minuteLater(1);
    assert.equal(fake.statements.size, 1);
  });
}

test('a 400 on a batch is halved until the bad statement stands alone; the others arrive', async () => {
  fake.refuses = (statement) => (scoreOf(statement) === 13 ? 'score 13 is unlucky' : null);
  for (const score of [10, 11, 12, 13, 14, 15, 16]) await complete(score);
  await product.drainJobs();
  assert.deepEqual([...fake.statements.values()].map(scoreOf).sort(), [10, 11, 12, 14, 15, 16]);
  const store = await storeNow();
  assert.deepEqual([store.delivered, store.waiting, store.failed], [6, 0, 1]);
  assert.equal(store.lastError, '400: score 13 is unlucky');

  fake.refuses = () => null;
  const { requeued } = await administrator.call(resendStatements, { params: { id: storeId } });
  assert.equal(requeued, 1);
  await product.drainJobs();
  assert.equal(fake.statements.size, 7);
  assert.equal((await storeNow()).failed, 0);
});

test('409: the statement that is there and says the same counts as delivered', async () => {
  fake.replies.push({ status: 503 });
  await complete(83);
  await product.drainJobs();
  const [statement] = fake.posts[0] ?? [];
  assert.ok(statement);
  // As a store gives it back: keys in another order, the time in another zone.
  fake.statements.set(statement.id, {
    ...Object.fromEntries(Object.entries(statement).reverse()),
    timestamp: String(statement.timestamp).replace('Z', '+00:00'),
    id: statement.id,
  });
  await minuteLater(2);
  const store = await storeNow();
  assert.deepEqual([store.delivered, store.failed], [1, 0]);
});

test('409: another statement of the same id is a failure with its reason', async () => {
  fake.replies.push({ status: 503 });
  await complete(84);
  await product.drainJobs();
  const [statement] = fake.posts[0] ?? [];
  assert.ok(statement);
  fake.statements.set(statement.id, { ...statement, verb: { id: 'http://example.com/other' } });
  await minuteLater(2);
  const store = await storeNow();
  assert.deepEqual([store.delivered, store.failed], [0, 1]);
  assert.equal(store.lastError, '409');
});

test('a run that dies between the answer and its note sends the same id again', async () => {
  await complete(85);
  fake.replies.push({ status: 503 });
  await product.drainJobs();
  product.clock.advance({ minutes: 2 });
  let isDead = false;
  fake.afterStoring = () => (isDead = true);
  const { jobContext } = product.product;
  const inTransaction: InTransaction = (scope, work) => {
    if (isDead) throw new Error('the process was killed');
    return jobContext.inTransaction(scope, work);
  };
  const target = { tenantId: product.tenantId, recordStoreId: storeId };
  const options = {
    encryption: createEncryption(Buffer.alloc(32, 7)),
    mayReachPrivateNetworks: true,
  };
  await assert.rejects(deliverStatements({ ...jobContext, inTransaction }, target, options), {
    message: 'the process was killed',
  });
  fake.afterStoring = () => undefined;
  assert.equal((await storeNow()).waiting, 1);
  await deliverStatements(jobContext, target, options);
  assert.equal(fake.posts.length, 2, 'the dead run still holds the store');
  await minuteLater(2);
  assert.equal(fake.posts.length, 3);
  assert.equal(fake.statements.size, 1);
  assert.equal((await storeNow()).delivered, 1);
});

test('many runs at once send every statement once', async () => {
  fake.replies.push({ status: 503 });
  for (let score = 0; score < 60; score += 1) await complete(score);
  await product.drainJobs();
  product.clock.advance({ minutes: 2 });
  fake.posts.length = 0;
  const options = {
    encryption: createEncryption(Buffer.alloc(32, 7)),
    mayReachPrivateNetworks: true,
  };
  const target = { tenantId: product.tenantId, recordStoreId: storeId };
  await Promise.all(
    Array.from({ length: 8 }, () => deliverStatements(product.product.jobContext, target, options)),
  );
  assert.deepEqual(
    fake.posts.map((post) => post.length),
    [50, 10],
  );
  assert.deepEqual(
    fake.posts.flat().map(scoreOf),
    Array.from({ length: 60 }, (_, score) => score),
    'in the order they were recorded',
  );
});

test('a dead store holds up no other store, and gives up in the end', async () => {
  const dead = new FakeRecordStore();
  await dead.start();
  const deadStore = await add(dead, 'Dead');
  await dead.stop();
  await complete(86);
  await product.drainJobs();
  assert.equal(fake.statements.size, 1);
  assert.deepEqual((await storeNow(deadStore.id)).waiting, 1);
  for (let attempt = 0; attempt < 19; attempt += 1) await minuteLater(8 * 60);
  const store = await storeNow(deadStore.id);
  assert.deepEqual([store.waiting, store.failed], [0, 1]);
  assert.match(store.lastError ?? '', /weigert de verbinding/);
  await administrator.call(removeRecordStore, { params: { id: deadStore.id } });
});

test('wrong credentials: everything waits, nothing is given up, and the store says why', async () => {
  const { id } = await administrator.call(addRecordStore, {
    body: {
      name: 'Wrong',
      endpoint: fake.endpoint,
      username: 'store',
      password: 'wrong',
      version: '2.0.0',
      isEnabled: true,
    },
  });
  await complete(87);
  await product.drainJobs();
  for (let attempt = 0; attempt < 25; attempt += 1) await minuteLater(8 * 60);
  const store = await storeNow(id);
  assert.deepEqual([store.waiting, store.failed], [1, 0]);
  assert.match(store.lastError ?? '', /wachtwoord/);
  await administrator.call(removeRecordStore, { params: { id } });
});

for (const [what, reply] of [
  ['a redirect', { status: 307, headers: { Location: 'http://127.0.0.1:1/elsewhere' } }],
  ['a web page with status 200', { status: 200, body: '<html>Welcome</html>' }],
] as const) {
  test(`${what} delivers nothing and loses nothing`, async () => {
    fake.replies.push(reply);
    await complete(88);
    await product.drainJobs();
    assert.equal((await storeNow()).waiting, 1);
    await minuteLater(2);
    assert.equal((await storeNow()).delivered, 1);
  });
}
