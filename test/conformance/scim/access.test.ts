import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { expectError } from './expect-error.ts';
import { scimClient, senderOf } from './scim-client.ts';
import type { ScimClient } from './scim-client.ts';
import { addUser, userOf } from './scim-user.ts';

let product: TestProduct;
let client: ScimClient;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

/** Each with the whole allowance of a token of its own. */
const connect = async (): Promise<void> => {
  client = await scimClient(product);
};

describe('RFC 7644 §2: authentication and authorization', () => {
  before(connect);

  test('without a token that is good: 401 in SCIM’s form, and how to come in', async () => {
    const [tenantId] = client.token.split('.');
    const tokens = ['', 'x', `${tenantId}.${'A'.repeat(43)}`, `Bearer ${client.token}`];
    for (const token of tokens) {
      const reply = await senderOf(product.url, token)('GET', '/Users');
      expectError(reply, 401);
      assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/);
    }
  });

  test('a session’s token is none of SCIM, nor SCIM’s one of the API', async () => {
    const caller = await product.signIn(await product.addPerson(), ['ld_administrator']);
    expectError(await senderOf(product.url, caller.token)('GET', '/Users'), 401);
    const answer = await fetch(`${product.url}/api/me`, {
      headers: { Authorization: `Bearer ${client.token}` },
    });
    assert.equal(answer.status, 401);
  });

  test('a token does only what it is for', async () => {
    const reader = await scimClient(product, ['users.read']);
    assert.equal((await reader.send('GET', '/Users')).status, 200);
    expectError(await reader.send('POST', '/Users', userOf()), 403);
    expectError(await reader.send('GET', '/Groups'), 403);
    assert.equal((await reader.send('GET', '/ServiceProviderConfig')).status, 200);
  });
});

describe('RFC 7644 §3.1: requests that cannot be', () => {
  before(connect);

  test('a body that is no JSON, or no object: 400 invalidSyntax', async () => {
    for (const body of ['{', '[]', '"text"', 'null']) {
      expectError(await client.send('POST', '/Users', body), 400, 'invalidSyntax');
    }
  });

  test('a body of more than a megabyte: 413', async () => {
    const body = JSON.stringify(userOf({ title: 'x'.repeat(1_100_000) }));
    expectError(await client.send('POST', '/Users', body), 413);
  });

  test('an endpoint that is not there: 404; Bulk and Me: 501', async () => {
    expectError(await client.send('GET', '/Nothing'), 404);
    expectError(await client.send('POST', '/Bulk', {}), 501);
    expectError(await client.send('GET', '/Me'), 501);
  });
});

test('RFC 6585 §4: more than the allowance is 429 in SCIM’s form, and comes back with time', async () => {
  await connect();
  const replies = await Promise.all(
    Array.from({ length: 260 }, () => client.send('GET', '/Users?count=0')),
  );
  const refused = replies.filter(({ status }) => status === 429);
  assert.equal(replies.filter(({ status }) => status === 200).length, 200);
  assert.equal(refused.length, 60);
  for (const reply of refused) {
    expectError(reply, 429);
    assert.equal(reply.headers.get('retry-after'), '1');
  }
  product.clock.advance({ seconds: 1 });
  const second = await Promise.all(
    Array.from({ length: 60 }, () => client.send('GET', '/Users?count=0')),
  );
  const served = second.filter(({ status }) => status === 200).length;
  assert.ok(served >= 25, `${served} in the next second`);
  assert.equal(served, 50);
});

test('one organisation knows nothing of another’s users', async () => {
  await connect();
  const { id } = await addUser(client);
  const foreign = await startTestProduct();
  try {
    const elsewhere = await scimClient(foreign);
    expectError(await elsewhere.send('GET', `/Users/${id}`), 404);
    const moved = senderOf(foreign.url, `${foreign.tenantId}.${client.token.split('.')[1] ?? ''}`);
    expectError(await moved('GET', '/Users'), 401);
  } finally {
    await foreign.close();
  }
});
