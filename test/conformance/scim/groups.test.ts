import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { core, expectError } from './expect-error.ts';
import { scimClient } from './scim-client.ts';
import type { ScimClient } from './scim-client.ts';
import { addUser } from './scim-user.ts';

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

let count = 0;

describe('RFC 7643 §4.2: groups', () => {
  before(connect);
  const groupOf = (more: object = {}): object => ({
    schemas: [`${core}:Group`],
    displayName: `Group ${++count}`,
    ...more,
  });

  test('members are users; anything else is refused, and the group stays as it was', async () => {
    const { id } = await addUser(client);
    const { body } = await client.send('POST', '/Groups', groupOf({ members: [{ value: id }] }));
    const path = `/Groups/${String(body.id)}`;
    for (const value of [
      ['string id'],
      [{ value: 'nobody' }],
      [{ value: '00000000-0000-4000-8000-000000000000' }],
      [{ display: 'Sam' }],
    ]) {
      const reply = await client.send('PATCH', path, {
        Operations: [
          { op: 'replace', path: 'displayName', value: 'Changed' },
          { op: 'add', path: 'members', value },
        ],
      });
      expectError(reply, 400, 'invalidValue');
    }
    const after_ = await client.send('GET', path);
    assert.equal(after_.body.displayName, body.displayName);
    assert.equal((after_.body.members as unknown[]).length, 1);
  });

  test('adding a member twice, or taking out one who is none, is no new version', async () => {
    const { id } = await addUser(client);
    const { body } = await client.send('POST', '/Groups', groupOf({ members: [{ value: id }] }));
    const patch = (operation: object) =>
      client.send('PATCH', `/Groups/${String(body.id)}`, { Operations: [operation] });
    const added = await patch({ op: 'add', path: 'members', value: [{ value: id }] });
    assert.equal(added.headers.get('etag'), 'W/"1"');
    const removed = await patch({ op: 'remove', path: 'members[value eq "nobody"]' });
    assert.equal(removed.headers.get('etag'), 'W/"1"');
  });

  test('found by name, with or without their members; a name twice is 409', async () => {
    const group = groupOf();
    await client.send('POST', '/Groups', group);
    const { displayName } = group as { displayName: string };
    const filter = encodeURIComponent(`displayName eq "${displayName.toUpperCase()}"`);
    const list = await client.send('GET', `/Groups?filter=${filter}&excludedAttributes=members`);
    assert.equal(list.body.totalResults, 1);
    assert.ok(!('members' in ((list.body.Resources as object[])[0] ?? {})));
    expectError(await client.send('POST', '/Groups', group), 409, 'uniqueness');
  });

  test('a deleted user is in no group any more', async () => {
    const { id } = await addUser(client);
    const { body } = await client.send('POST', '/Groups', groupOf({ members: [{ value: id }] }));
    await client.send('DELETE', `/Users/${id}`);
    const group = await client.send('GET', `/Groups/${String(body.id)}`);
    assert.deepEqual(group.body.members, []);
    assert.notEqual(group.headers.get('etag'), 'W/"1"');
  });
});
