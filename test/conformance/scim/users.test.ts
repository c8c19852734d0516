import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { core, enterprise, expectError } from './expect-error.ts';
import { scimClient } from './scim-client.ts';
import type { ScimClient, ScimReply } from './scim-client.ts';
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

const find = (filter: string): Promise<ScimReply> =>
  client.send('GET', `/Users?filter=${encodeURIComponent(filter)}`);

describe('RFC 7644 §3.3: creating', () => {
  before(connect);

  test('201 with the resource, its address and its version', async () => {
    const reply = await client.send('POST', '/Users', userOf({ title: 'Adviser' }));
    assert.equal(reply.status, 201);
    const location = `${product.url}/scim/v2/Users/${String(reply.body.id)}`;
    assert.equal(reply.headers.get('location'), location);
    assert.equal((reply.body.meta as { location: string }).location, location);
    assert.equal(reply.headers.get('etag'), (reply.body.meta as { version: string }).version);
    assert.equal(reply.body.title, 'Adviser');
  });

  test('a userName that is taken, in any case: 409 uniqueness', async () => {
    const { userName } = await addUser(client);
    const taken = userOf({ userName: String(userName).toUpperCase() });
    expectError(await client.send('POST', '/Users', taken), 409, 'uniqueness');
  });

  test('the same userName twice at once is one user', async () => {
    const user = userOf();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => client.send('POST', '/Users', user)),
    );
    assert.deepEqual(replies.map(({ status }) => status).toSorted(), [201, 409, 409, 409, 409]);
  });

  test('without a userName, or with values of another type: 400 invalidValue', async () => {
    for (const body of [
      { schemas: [`${core}:User`] },
      userOf({ userName: '  ' }),
      userOf({ userName: 7 }),
      userOf({ active: 'perhaps' }),
      userOf({ emails: 'sam@scim.example' }),
      userOf({ name: 'Sam' }),
    ]) {
      expectError(await client.send('POST', '/Users', body), 400, 'invalidValue');
    }
  });

  test('of a schema that is not spoken here: 400 invalidValue, and nobody is made', async () => {
    const unknown = 'urn:example:params:scim:schemas:extension:1.0:User';
    const user = userOf({ schemas: [`${core}:User`, unknown], [unknown]: { shoeSize: 43 } });
    expectError(await client.send('POST', '/Users', user), 400, 'invalidValue');
    const { userName } = user as { userName: string };
    assert.equal((await find(`userName eq "${userName}"`)).body.totalResults, 0);
  });

  test('an employee whom another source told of is the same person', async () => {
    const personId = await product.addPerson({ employeeNumber: 'SCIM-1', department: 'Sales' });
    const user = await addUser(client, { [enterprise]: { employeeNumber: 'SCIM-1' } });
    assert.equal(user.id, personId);
    assert.equal((user[enterprise] as object & { department?: string }).department, undefined);
    const again = userOf({ [enterprise]: { employeeNumber: 'SCIM-1' } });
    expectError(await client.send('POST', '/Users', again), 409, 'uniqueness');
  });
});

describe('RFC 7644 §3.4.1 and §3.14: reading one, and versions', () => {
  before(connect);

  test('the version that the client has already: 304', async () => {
    const { id } = await addUser(client);
    const first = await client.send('GET', `/Users/${id}`);
    const etag = first.headers.get('etag') ?? '';
    const again = await client.send('GET', `/Users/${id}`, undefined, { 'If-None-Match': etag });
    assert.equal(again.status, 304);
  });

  test('a change of another version than there is: 412, and nothing changes', async () => {
    const { id } = await addUser(client, { title: 'One' });
    const stale = { 'If-Match': 'W/"1"' };
    const put = (title: string, headers: Record<string, string>) =>
      client.send('PUT', `/Users/${id}`, userOf({ title }), headers);
    assert.equal((await put('Two', stale)).status, 200);
    expectError(await put('Three', stale), 412);
    expectError(await client.send('DELETE', `/Users/${id}`, undefined, stale), 412);
    const { body, headers } = await client.send('GET', `/Users/${id}`);
    assert.equal(body.title, 'Two');
    assert.equal(headers.get('etag'), 'W/"2"');
    assert.equal((await put('Three', { 'If-Match': '*' })).status, 200);
  });

  test('what was said already is no new version', async () => {
    const user = userOf({ title: 'Same' });
    const { body } = await client.send('POST', '/Users', user);
    const put = await client.send('PUT', `/Users/${String(body.id)}`, user);
    assert.equal(put.headers.get('etag'), 'W/"1"');
  });

  test('a user who is not there, or is no id at all: 404', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nobody', '%00', "'"]) {
      expectError(await client.send('GET', `/Users/${id}`), 404);
    }
  });
});

describe('RFC 7644 §3.6 and RFC 7643 §4.1.1: deleting and disabling', () => {
  before(connect);

  test('a disabled user can still be read; a deleted one cannot, and the name is free', async () => {
    const user = userOf({ active: true });
    const { body } = await client.send('POST', '/Users', user);
    const path = `/Users/${String(body.id)}`;
    await client.send('PUT', path, { ...user, active: false });
    assert.equal((await client.send('GET', path)).body.active, false);
    assert.equal((await client.send('DELETE', path)).status, 204);
    expectError(await client.send('GET', path), 404);
    expectError(await client.send('DELETE', path), 404);
    assert.equal((await client.send('POST', '/Users', user)).status, 201);
  });

  test('whoever had it before comes back as themselves, by external id only', async () => {
    const user = userOf({ externalId: 'back-1' });
    const first = await client.send('POST', '/Users', user);
    await client.send('DELETE', `/Users/${String(first.body.id)}`);
    const back = await client.send('POST', '/Users', user);
    assert.equal(back.body.id, first.body.id);
    await client.send('DELETE', `/Users/${String(first.body.id)}`);
    const other = await client.send('POST', '/Users', { ...user, externalId: 'back-2' });
    assert.notEqual(other.body.id, first.body.id, 'the same name does not make the same person');
  });
});
