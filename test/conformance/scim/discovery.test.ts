import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { core, enterprise } from './expect-error.ts';
import { scimClient } from './scim-client.ts';
import type { ScimClient } from './scim-client.ts';

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

describe('RFC 7644 §4: discovery', () => {
  before(connect);

  test('the configuration says what there is, and no more', async () => {
    const { body } = await client.send('GET', '/ServiceProviderConfig');
    const supported = (name: string) => (body[name] as { supported: boolean }).supported;
    for (const name of ['patch', 'filter', 'sort', 'etag']) assert.ok(supported(name), name);
    for (const name of ['bulk', 'changePassword']) assert.ok(!supported(name), name);
    assert.equal((body.authenticationSchemes as unknown[]).length, 1);
  });

  test('the schemas have what is kept, and nothing that is not', async () => {
    const { body } = await client.send('GET', `/Schemas/${core}:User`);
    const names = (body.attributes as { name: string }[]).map((attribute) => attribute.name);
    assert.ok(names.includes('userName') && names.includes('preferredLanguage'));
    for (const name of ['phoneNumbers', 'password', 'photos', 'nickName', 'x509Certificates']) {
      assert.ok(!names.includes(name), name);
    }
  });

  test('both resource types, with their extensions', async () => {
    const { body } = await client.send('GET', '/ResourceTypes');
    const types = body.Resources as { endpoint: string; schemaExtensions?: { schema: string }[] }[];
    assert.deepEqual(
      types.map((type) => type.endpoint),
      ['/Users', '/Groups'],
    );
    assert.ok(types[0]?.schemaExtensions?.some((each) => each.schema === enterprise));
    assert.equal((await client.send('GET', '/ResourceTypes/User')).status, 200);
  });
});
