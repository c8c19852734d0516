import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  addRecordStore,
  changeRecordStore,
  listRecordStores,
  removeRecordStore,
  resendStatements,
  testRecordStore,
} from '../../../src/contract/index.ts';
import { createRecordStoreKey } from '../../../src/server/modules/learning-records/index.ts';
import { isPrivateAddress } from '../../../src/server/kernel/private-addresses.ts';
import { requestRecordStore } from '../../../src/server/modules/learning-records/record-stores/request-record-store.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { FakeRecordStore } from './fake-record-store.ts';

let product: TestProduct;
let administrator: Caller;
let employee: Caller;
const fake = new FakeRecordStore();
before(async () => {
  product = await startTestProduct();
  await fake.start();
  administrator = await product.signIn(await product.addPerson({ language: 'fr' }), [
    'ld_administrator',
  ]);
  employee = await product.signIn(await product.addPerson());
});
after(async () => {
  await fake.stop();
  await product.close();
});

const settings = (change: Record<string, unknown> = {}) => ({
  name: 'Ours',
  endpoint: fake.endpoint,
  username: 'store',
  password: fake.password,
  version: '1.0.3' as const,
  isEnabled: true,
  ...change,
});

test('the password is sealed, never read back, and kept when left empty', async () => {
  const store = await administrator.call(addRecordStore, { body: settings() });
  assert.ok(!JSON.stringify(store).includes(fake.password));
  const sealed = () =>
    product.inTransaction((work) =>
      work.db.selectFrom('record_stores').selectAll().executeTakeFirstOrThrow(),
    );
  assert.ok(!(await sealed()).password_sealed.includes(fake.password));
  const changed = await administrator.call(changeRecordStore, {
    params: { id: store.id },
    body: settings({ name: 'Renamed', password: '' }),
  });
  assert.equal(changed.name, 'Renamed');
  const { isReachable } = await administrator.call(testRecordStore, { params: { id: store.id } });
  assert.equal(isReachable, true);
  const { recordStores, embedded } = await administrator.call(listRecordStores);
  assert.equal(recordStores.length, 1);
  assert.equal(embedded.endpoint, `${product.url}/xapi/${product.tenantId}`);
  await administrator.call(removeRecordStore, { params: { id: store.id } });
  assert.deepEqual((await administrator.call(listRecordStores)).recordStores, []);
});

test('a stored password is not sent to another address', async () => {
  const { id } = await administrator.call(addRecordStore, { body: settings() });
  const answer = await administrator.ask(changeRecordStore, {
    params: { id },
    body: settings({ endpoint: 'https://elsewhere.example/xapi', password: '' }),
  });
  assert.equal(answer.problem?.code, 'invalid-input');
  assert.equal(answer.problem.issues?.[0]?.path, 'body.password');
  await administrator.call(removeRecordStore, { params: { id } });
});

test('each change is in the audit log, without the password', async () => {
  const rows = await product.inTransaction((work) =>
    work.db.selectFrom('audit_log').selectAll().orderBy('sequence').execute(),
  );
  const actions = new Set(rows.map((row) => row.action));
  for (const action of ['record-store.added', 'record-store.changed', 'record-store.removed']) {
    assert.ok(actions.has(action), action);
  }
  assert.ok(!JSON.stringify(rows).includes(fake.password));
});

test('only L&D administrators come near', async () => {
  const id = '019cadc6-9a80-7f66-9d3b-167a90c4e2a1';
  for (const answer of [
    await employee.ask(listRecordStores),
    await employee.ask(addRecordStore, { body: settings() }),
    await employee.ask(testRecordStore, { params: { id } }),
    await employee.ask(resendStatements, { params: { id } }),
  ]) {
    assert.equal(answer.problem?.code, 'not-allowed');
  }
  const unknown = await administrator.ask(testRecordStore, { params: { id } });
  assert.equal(unknown.problem?.code, 'not-found');
});

test('an endpoint with credentials, a query or a fragment is refused', async () => {
  for (const endpoint of ['http://u:p@e.com/x', 'http://e.com/x?a=b', 'http://e.com/x#a']) {
    const answer = await administrator.ask(addRecordStore, { body: settings({ endpoint }) });
    assert.equal(answer.problem?.code, 'invalid-input', endpoint);
  }
});

test('the connection test says in the administrator’s language what is wrong', async () => {
  const { id } = await administrator.call(addRecordStore, { body: settings() });
  const params = { id };
  const verdict = () => administrator.call(testRecordStore, { params });
  const change = (body: ReturnType<typeof settings>) =>
    administrator.call(changeRecordStore, { params, body });

  await change(settings({ password: 'wrong' }));
  assert.match((await verdict()).detail, /mot de passe n’est pas correct/);

  await change(settings({ version: '2.0.0' }));
  assert.match((await verdict()).detail, /ne connaît pas cette version de xAPI\. \(1\.0\.3\)/);

  await change(settings());
  const { about } = fake;
  fake.about = { status: 200, body: '<html></html>', headers: { 'Content-Type': 'text/html' } };
  assert.match((await verdict()).detail, /page web/);
  fake.about = { status: 302, headers: { Location: 'https://login.example.com' } };
  assert.match((await verdict()).detail, /autre adresse.*login\.example\.com/);
  fake.about = { status: 404 };
  assert.match((await verdict()).detail, /pas de record store à cette adresse/);
  fake.about = about;

  await change(settings({ endpoint: 'http://127.0.0.1:1/xapi' }));
  const refused = await verdict();
  assert.equal(refused.isReachable, false);
  assert.match(refused.detail, /refuse la connexion/);
  await administrator.call(removeRecordStore, { params });
});

test('the embedded record store passes the test of a record store', async () => {
  const { username, password } = await product.inTransaction((work) =>
    createRecordStoreKey(work, 'Ourselves'),
  );
  const endpoint = `${product.url}/xapi/${product.tenantId}`;
  const { id } = await administrator.call(addRecordStore, {
    body: settings({ endpoint, username, password, version: '2.0.0' }),
  });
  const { isReachable } = await administrator.call(testRecordStore, { params: { id } });
  assert.equal(isReachable, true);
});

test('without leave, nothing is sent into private networks, by address or by name', async () => {
  const { port } = new URL(fake.endpoint);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254']) {
    const access = { ...settings(), endpoint: `http://${host}:${port}/xapi` };
    await assert.rejects(requestRecordStore(access, '/about', null, false), {
      finding: { kind: 'private-address' },
    });
  }
  for (const address of ['10.1.2.3', '172.31.0.1', '192.168.1.1', 'fd00::1', 'fe80::1', '::']) {
    assert.equal(isPrivateAddress(address), true, address);
  }
  for (const address of ['93.184.215.14', '172.32.0.1', '2606:4700::1111']) {
    assert.equal(isPrivateAddress(address), false, address);
  }
});
