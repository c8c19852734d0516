import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import type { Database } from '../../../src/server/database/database.ts';
import { describeSchema } from '../../../src/server/database/describe-schema.ts';
import type { SchemaDescription } from '../../../src/server/database/describe-schema.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openTestDatabase } from '../../support/test-database.ts';

const directory = join(import.meta.dirname, '../../../src/server/database');
const hint = 'run `npm run schema`';

let database: Database;
let described: SchemaDescription;
before(async () => {
  database = await openTestDatabase();
  described = await describeSchema(database.store);
});
after(() => database.close());

test('schema.sql is what the migrations add up to, on every database alike', async () => {
  assert.equal(described.sql, await readFile(join(directory, 'schema.sql'), 'utf8'), hint);
});

test('tables/ holds the types of every table and of nothing else', async () => {
  const files = await readdir(join(directory, 'tables'));
  assert.deepEqual(files.toSorted(), [...described.types.keys()].toSorted(), hint);
  const options = await resolveConfig(join(directory, 'tables/index.ts'));
  for (const [name, text] of described.types) {
    const committed = await readFile(join(directory, 'tables', name), 'utf8');
    assert.equal(await format(text, { ...options, parser: 'typescript' }), committed, hint);
  }
});

test('migrations are numbered, each number once, and named after their table', async () => {
  const files = (await readdir(join(directory, 'migrations'))).toSorted();
  for (const name of files) assert.match(name, /^\d{3}_[a-z_]+__[a-z_]+\.sql$/);
  const numbers = files.map((name) => Number(name.slice(0, 3)));
  assert.equal(new Set(numbers).size, numbers.length, files.join(', '));
  const tables = new Set(
    [...described.types.keys()].map((name) => name.replace('.ts', '').replaceAll('-', '_')),
  );
  for (const name of files) {
    assert.ok(tables.has(name.slice(4).split('__')[0] ?? ''), `${name}: no such table`);
  }
});

test('every migration is applied once: a second run does nothing', async () => {
  const { rows } = await database.store.executeAsOwner(
    'select name from schema_migrations order by name',
  );
  const files = (await readdir(join(directory, 'migrations'))).toSorted();
  assert.deepEqual(
    rows.map((row) => row.name),
    files,
  );
  assert.deepEqual(await migrate(database.store), []);
});
