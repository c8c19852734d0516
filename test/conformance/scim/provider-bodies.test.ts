import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { scimClient } from './scim-client.ts';
import type { ScimClient } from './scim-client.ts';

/**
 * Requests as Microsoft Entra ID and Okta document that they send them. In `has` and `lacks` a path's
 * parts are parted by dots, behind a schema's URN by bars; `{user}`, `{other}` and `{group}` stand for
 * ids, `{unique}` for a text that each case has for itself.
 */
const caseSchema = z.object({
  about: z.string(),
  method: z.enum(['POST', 'PUT', 'PATCH']),
  path: z.string(),
  body: z.looseObject({}),
  status: z.number(),
  has: z.record(z.string(), z.unknown()),
  lacks: z.array(z.string()),
});

const directory = join(import.meta.dirname, 'bodies');
const files = readdirSync(directory).sort();

let product: TestProduct;
let client: ScimClient;
before(async () => {
  product = await startTestProduct();
  client = await scimClient(product);
});
after(() => product.close());

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

async function createId(path: string, body: object): Promise<string> {
  const reply = await client.send('POST', path, body);
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  return String(reply.body.id);
}

/** Somebody with a profile, somebody with hardly any, and a group that the second is in. */
async function addResources(unique: string): Promise<Readonly<Record<string, string>>> {
  const user = await createId('/Users', {
    schemas: [`${core}:User`, enterprise],
    userName: `user.${unique}@start.example`,
    externalId: `user-${unique}`,
    name: { givenName: 'Sam', familyName: 'de Wit' },
    displayName: 'Sam de Wit',
    title: 'Adviser',
    active: true,
    emails: [{ value: `user.${unique}@start.example`, type: 'work', primary: true }],
    [enterprise]: { employeeNumber: `U-${unique}`, manager: { value: 'somebody' } },
  });
  const other = await createId('/Users', {
    schemas: [`${core}:User`],
    userName: `other.${unique}@start.example`,
  });
  const group = await createId('/Groups', {
    schemas: [`${core}:Group`],
    displayName: `Start ${unique}`,
    members: [{ value: other }],
  });
  return { user, other, group, unique };
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(user|other|group|unique)\}/g, (_, name: string) => values[name] ?? '');
}

function valueAt(resource: unknown, path: string): unknown {
  const parts = path.startsWith('urn:') ? path.split('|') : path.split('.');
  return parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    resource,
  );
}

test('there are bodies of both providers, forty at least', () => {
  assert.ok(files.length >= 40, `${files.length}`);
  for (const provider of ['entra-', 'okta-']) {
    assert.ok(files.filter((file) => file.startsWith(provider)).length >= 15, provider);
  }
});

for (const provider of ['entra', 'okta']) {
  describe(`what ${provider === 'entra' ? 'Microsoft Entra ID' : 'Okta'} sends`, () => {
    for (const file of files.filter((each) => each.startsWith(provider))) {
      const text = readFileSync(join(directory, file), 'utf8');
      test(caseSchema.parse(JSON.parse(text)).about, async () => {
        product.clock.advance({ minutes: 1 });
        const values = await addResources(file.replace('.json', ''));
        const { method, path, body, status, has, lacks } = caseSchema.parse(
          JSON.parse(fill(text, values)),
        );
        const reply = await client.send(method, path, body);
        assert.equal(reply.status, status, JSON.stringify(reply.body));
        const id = typeof reply.body.id === 'string' ? reply.body.id : null;
        const resource = await client.send('GET', id && method === 'POST' ? `${path}/${id}` : path);
        for (const [where, value] of Object.entries(has)) {
          assert.deepEqual(valueAt(resource.body, where), value, where);
        }
        for (const where of lacks) assert.equal(valueAt(resource.body, where), undefined, where);
      });
    }
  });
}

test('what is sent beside the twelve attributes is nowhere in the database', async () => {
  const kept = await product.inTransaction(async ({ db }) => ({
    people: await db.selectFrom('people').selectAll().execute(),
    sources: await db.selectFrom('person_sources').selectAll().execute(),
    users: await db.selectFrom('scim_users').selectAll().execute(),
    groups: await db.selectFrom('scim_groups').selectAll().execute(),
    log: await db.selectFrom('audit_log').selectAll().execute(),
  }));
  const text = JSON.stringify(kept);
  assert.match(text, /Anna/);
  for (const word of [
    '+31 6',
    '3511 AA',
    'NeverToBeKept1',
    '1mz050nq',
    'KP-4130',
    'private@mail',
  ]) {
    assert.ok(!text.includes(word), word);
  }
});
