import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endSession, getMe, startSession } from '../../src/contract/index.ts';
import { newId } from '../../src/server/kernel/ids.ts';
import { issueTicket } from '../../src/server/modules/identity/index.ts';
import { callerOf } from '../support/caller.ts';
import { recordQueries } from '../support/record-queries.ts';
import { startTestProduct } from '../support/start-test-product.ts';
import type { TestProduct } from '../support/start-test-product.ts';

let product: TestProduct;
let personId: string;
before(async () => {
  product = await startTestProduct();
  personId = await product.addPerson({ givenName: 'Noor', familyName: 'de Wit', jobLevel: 2 });
});
after(() => product.close());

const issue = () =>
  product.inTransaction((work) => issueTicket(work, { personId, roles: [], launch: null }));

async function exchange(ticket: string): Promise<Response> {
  return fetch(`${product.url}${startSession.path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
}

test('a ticket is exchanged once for a session', async () => {
  const ticket = await issue();
  const first = await exchange(ticket);
  assert.equal(first.status, 201);
  const { token } = (await first.json()) as { token: string };
  const second = await exchange(ticket);
  assert.equal(second.status, 401);
  assert.equal(((await second.json()) as { code: string }).code, 'ticket-not-valid');
  const me = await fetch(`${product.url}/api/me`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(me.status, 200);
  const body = getMe.response.parse(await me.json());
  assert.equal(body.person.name, 'Noor de Wit');
  assert.equal(body.person.jobLevelName, 'Medior');
});

test('an exchange takes one round trip to the database', async () => {
  const ticket = await issue();
  const queries = await recordQueries(product.database, async () => {
    assert.equal((await exchange(ticket)).status, 201);
  });
  assert.deepEqual(queries, ['call redeem_ticket']);
});

test('a ticket of somebody who has left meanwhile gives no session', async () => {
  const leaver = await product.addPerson();
  const ticket = await product.inTransaction((work) =>
    issueTicket(work, { personId: leaver, roles: [], launch: null }),
  );
  await product.inTransaction(({ db }) =>
    db.updateTable('people').set({ state: 'left' }).where('id', '=', leaver).execute(),
  );
  assert.equal((await exchange(ticket)).status, 401);
});

test('a session has the roles and the way in that its ticket names', async () => {
  const launch = { returnUrl: 'https://lms.example/back', locale: 'fr', registrationId: null };
  const ticket = await product.inTransaction((work) =>
    issueTicket(work, { personId, roles: ['auditor'], launch }),
  );
  const { token } = (await (await exchange(ticket)).json()) as { token: string };
  const me = await callerOf(product.url, personId, token).call(getMe);
  assert.deepEqual(me.roles, ['auditor']);
  assert.deepEqual(me.launch, { returnUrl: 'https://lms.example/back', locale: 'fr' });
});

test('a session has the roles by groups too, each once', async () => {
  const inGroups = await product.addPerson();
  await product.inTransaction(async ({ db, tenantId, now }) => {
    const at = { tenant_id: tenantId, created_at: now, updated_at: now };
    for (const [name, role] of [
      ['Owners', 'programme_owner'],
      ['Board', 'programme_owner'],
      ['Auditors', 'auditor'],
      ['Everybody', null],
    ] as const) {
      const id = newId();
      await db
        .insertInto('scim_groups')
        .values({ ...at, id, display_name: name, role })
        .execute();
      await db
        .insertInto('scim_group_members')
        .values({ tenant_id: tenantId, group_id: id, person_id: inGroups })
        .execute();
    }
  });
  const ticket = await product.inTransaction((work) =>
    issueTicket(work, { personId: inGroups, roles: ['auditor'], launch: null }),
  );
  const { token } = (await (await exchange(ticket)).json()) as { token: string };
  const { roles } = await callerOf(product.url, inGroups, token).call(getMe);
  assert.deepEqual(roles, ['auditor', 'programme_owner']);
});

test('twenty exchanges of one ticket at once give one session', async () => {
  const ticket = await issue();
  const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(ticket)));
  assert.equal(answers.filter((answer) => answer.status === 201).length, 1);
});

test('a ticket expires, and one that is no ticket is refused without a 500', async () => {
  const ticket = await issue();
  product.clock.advance({ minutes: 2 });
  assert.equal((await exchange(ticket)).status, 401);
  assert.equal((await exchange('nonsense')).status, 401);
  assert.equal((await exchange('')).status, 400);
});

test('a session ends when its person says so, and expires', async () => {
  const caller = await product.signIn(personId);
  await caller.call(getMe);
  await caller.call(endSession);
  assert.equal((await caller.ask(getMe)).status, 401);
  const later = await product.signIn(personId);
  product.clock.advance({ hours: 11 });
  assert.equal((await later.ask(getMe)).problem?.code, 'not-signed-in');
});
