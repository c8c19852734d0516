import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { core, enterprise, expectError } from './expect-error.ts';
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

describe('RFC 7644 §3.5.2: PATCH', () => {
  before(connect);
  const patch = (id: string, ...operations: unknown[]) =>
    client.send('PATCH', `/Users/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: operations,
    });

  test('several operations are done in their order, or none of them', async () => {
    const { id } = await addUser(client, { title: 'Before' });
    const reply = await patch(
      id,
      { op: 'replace', path: 'title', value: 'After' },
      { op: 'replace', path: 'emails[type eq "home"].value', value: 'x@scim.example' },
    );
    expectError(reply, 400, 'noTarget');
    const { body } = await client.send('GET', `/Users/${id}`);
    assert.equal(body.title, 'Before');
  });

  test('what cannot be is refused with its keyword', async () => {
    const { id } = await addUser(client);
    const refusals: [unknown, string][] = [
      [{ op: 'move', path: 'title', value: 'x' }, 'invalidSyntax'],
      [{ path: 'title', value: 'x' }, 'invalidSyntax'],
      [{ op: 'replace', path: 'title[', value: 'x' }, 'invalidPath'],
      [{ op: 'replace', path: 'emails[type eq work].value', value: 'x' }, 'invalidPath'],
      [{ op: 'replace', path: 'urn:example:1.0:User:shoeSize', value: 43 }, 'invalidPath'],
      [{ op: 'replace', path: '__proto__.polluted', value: true }, 'invalidPath'],
      [{ op: 'remove' }, 'noTarget'],
      [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
      [{ op: 'replace', path: 'meta.created', value: 'x' }, 'mutability'],
      [{ op: 'replace', value: 'x' }, 'invalidValue'],
      [{ op: 'remove', path: 'userName' }, 'invalidValue'],
      [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
    ];
    for (const [operation, scimType] of refusals) {
      expectError(await patch(id, operation), 400, scimType);
    }
    expectError(
      await client.send('PATCH', `/Users/${id}`, { Operations: [] }),
      400,
      'invalidSyntax',
    );
    expectError(
      await client.send('PATCH', `/Users/${id}`, {
        schemas: [`${core}:User`],
        Operations: [{ op: 'remove', path: 'title' }],
      }),
      400,
      'invalidSyntax',
    );
  });

  test('two changes of different attributes at once both hold', async () => {
    const { id } = await addUser(client);
    await Promise.all([
      patch(id, { op: 'add', path: 'title', value: 'Lead' }),
      patch(id, { op: 'add', path: 'preferredLanguage', value: 'fr' }),
      patch(id, { op: 'add', path: `${enterprise}:department`, value: 'Care' }),
    ]);
    const { body } = await client.send('GET', `/Users/${id}`);
    assert.equal(body.title, 'Lead');
    assert.equal(body.preferredLanguage, 'fr');
    assert.deepEqual(body[enterprise], { department: 'Care' });
  });

  test('the answer has the resource where attributes are asked for', async () => {
    const { id } = await addUser(client);
    const reply = await client.send('PATCH', `/Users/${id}?attributes=title`, {
      Operations: [{ op: 'add', path: 'title', value: 'Shown' }],
    });
    assert.equal(reply.status, 200);
    assert.equal(reply.body.title, 'Shown');
  });
});
