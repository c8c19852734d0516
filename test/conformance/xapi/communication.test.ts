import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startRecordStoreClient, statementWith } from './record-store-client.ts';
import type { RecordStoreClient } from './record-store-client.ts';

let store: RecordStoreClient;
before(async () => {
  store = await startRecordStoreClient();
});
after(() => store.product.close());

describe('xAPI part three §3.3 versioning', () => {
  for (const [asked, answered] of [
    ['1.0', '1.0.3'],
    ['1.0.3', '1.0.3'],
    ['2.0.0', '2.0.0'],
  ] as const) {
    test(`${asked} is answered as ${answered}`, async () => {
      const answer = await store.call({ headers: { 'X-Experience-API-Version': asked } });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('X-Experience-API-Version'), answered);
    });
  }
  for (const version of ['', '0.95', '1.1.0', '3.0.0']) {
    test(`"${version}" is refused`, async () => {
      const answer = await store.call({ headers: { 'X-Experience-API-Version': version } });
      assert.equal(answer.status, 400);
      assert.ok(answer.headers.get('X-Experience-API-Version'));
    });
  }
});

describe('xAPI part three §4 authentication', () => {
  const basic = (username: string, password: string) => ({
    Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  });
  for (const [what, headers] of [
    ['a key that is none', basic(randomUUID(), 'secret')],
    ['a user name that is no key', basic('admin', 'admin')],
    ['another scheme', { Authorization: 'Bearer abc' }],
    ['nothing', { Authorization: '' }],
  ] as const) {
    test(`${what} is 401`, async () => {
      const answer = await store.call({ headers });
      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Basic/);
    });
  }

  test('a right key with another password is 401, also after it was used rightly', async () => {
    assert.equal((await store.call()).status, 200);
    const [username = ''] = Buffer.from(store.authorization.slice(6), 'base64')
      .toString()
      .split(':');
    assert.equal((await store.call({ headers: basic(username, 'wrong') })).status, 401);
  });

  test('a key opens no record store of another organisation', async () => {
    const response = await fetch(`${store.product.url}/xapi/${randomUUID()}/statements`, {
      headers: { Authorization: store.authorization, 'X-Experience-API-Version': '1.0.3' },
    });
    assert.equal(response.status, 401);
  });
});

describe('xAPI part three §1 requests', () => {
  test('§1.3 the alternate syntax is understood in 1.0.3 and refused in 2.0.0', async () => {
    const statement = statementWith();
    const send = (version: string) =>
      fetch(`${store.product.url}${store.path}?method=PUT`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          statementId: statement.id,
          Authorization: store.authorization,
          'X-Experience-API-Version': version,
          'Content-Type': 'application/json',
          content: JSON.stringify(statement),
        }),
      });
    assert.equal((await send('2.0.0')).status, 400);
    assert.equal((await send('1.0.3')).status, 204);
    assert.equal((await store.call({ query: { statementId: statement.id } })).status, 200);
  });

  test('§1.1 HEAD answers like GET without a body; DELETE is 405', async () => {
    const head = await store.call({ method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.equal((await store.call({ method: 'DELETE' })).status, 405);
  });

  test('a body that is no JSON, or of another type, is 400', async () => {
    assert.equal((await store.call({ method: 'POST', body: '{' })).status, 400);
    const headers = { 'Content-Type': 'text/plain' };
    assert.equal((await store.call({ method: 'POST', body: '{}', headers })).status, 400);
  });
});

test('xAPI part three §2.7 about: the versions, without credentials', async () => {
  const response = await fetch(`${store.product.url}/xapi/${store.product.tenantId}/about`);
  assert.equal(response.status, 200);
  const { version } = (await response.json()) as { version: string[] };
  assert.ok(version.includes('1.0.3') && version.includes('2.0.0'));
});
