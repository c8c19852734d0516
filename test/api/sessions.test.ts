import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endSession, getMe, startSession } from '../../src/contract/index.ts';
import { issueTicket } from '../../src/server/modules/identity/index.ts';
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
