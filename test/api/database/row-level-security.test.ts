import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database, Transaction } from '../../../src/server/database/database.ts';
import { withRouting, withTransaction } from '../../../src/server/database/with-transaction.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { readCatalog } from './catalog.ts';
import type { CatalogTable } from './catalog.ts';
import { fillTables, insertRow } from './fill-tables.ts';
import type { Row } from './fill-tables.ts';

const here = randomUUID();
const elsewhere = randomUUID();
/** What the router role may read: it finds out whose request it is. */
const routed = ['lms_deployments', 'lms_registrations', 'organisations', 'teams_connections'];
const insufficientPrivilege = { code: '42501' };

let database: Database;
let tables: CatalogTable[];
let ownRows: ReadonlyMap<string, Row>;
let foreignRows: ReadonlyMap<string, Row>;
before(async () => {
  database = await openTestDatabase();
  tables = await readCatalog(database.store);
  ownRows = await withTransaction(database, here, (db) => fillTables(db, tables, here));
  foreignRows = await withTransaction(database, elsewhere, (db) =>
    fillTables(db, tables, elsewhere),
  );
});
after(() => database.close());

const within = <Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> =>
  withTransaction(database, here, work);

async function tenantsSeen(db: Transaction, table: string): Promise<string[]> {
  const { rows } = await sql<{
    tenant_id: string;
  }>`select distinct tenant_id from ${sql.table(table)}`.execute(db);
  return rows.map((row) => row.tenant_id);
}

/** Runs a change of rows; a right that the role does not have at all changes nothing either. */
async function countChanged(change: RawBuilder<unknown>): Promise<bigint | undefined> {
  try {
    return (await within((db) => change.execute(db))).numAffectedRows;
  } catch (error) {
    assert.match(String(error), /permission denied/);
    return 0n;
  }
}

test('there are tables, and each holds a row of both organisations', () => {
  assert.ok(tables.length >= 25, `${tables.length} tables`);
  assert.equal(ownRows.size, tables.length);
  assert.equal(foreignRows.size, tables.length);
});

test('every table has row-level security, enabled and forced on its owner too', () => {
  for (const table of tables) {
    assert.ok(table.isRowSecurityEnabled, `${table.name}: enabled`);
    assert.ok(table.isRowSecurityForced, `${table.name}: forced`);
  }
});

test('every primary key and every unique index holds the organisation', () => {
  for (const table of tables) {
    assert.equal(table.uniqueKeys.filter((key) => key.isPrimary).length, 1, table.name);
    for (const key of table.uniqueKeys) {
      assert.ok(key.columns.includes('tenant_id'), `${table.name}: ${key.name}`);
    }
  }
});

test('every reference between tables of an organisation stays within it', () => {
  for (const table of tables) {
    for (const reference of table.references) {
      assert.ok(
        reference.columns.some(({ own, target }) => own === 'tenant_id' && target === 'tenant_id'),
        `${table.name} → ${reference.table}`,
      );
    }
  }
});

describe('inside one organisation', () => {
  test('its own rows are seen and no others, in every table', async () => {
    for (const { name } of tables) {
      assert.deepEqual(await within((db) => tenantsSeen(db, name)), [here], name);
    }
  });

  test('rows of another are neither changed nor deleted', async () => {
    for (const { name } of tables) {
      const table = sql.table(name);
      const update = sql`update ${table} set tenant_id = tenant_id where tenant_id = ${elsewhere}`;
      assert.equal(await countChanged(update), 0n, `update ${name}`);
      const deletion = sql`delete from ${table} where tenant_id = ${elsewhere}`;
      assert.equal(await countChanged(deletion), 0n, `delete ${name}`);
      assert.deepEqual(
        await withTransaction(database, elsewhere, (db) => tenantsSeen(db, name)),
        [elsewhere],
        `${name}: the row still stands`,
      );
    }
  });

  test('a row cannot be added to another', async () => {
    for (const { name } of tables) {
      const row = foreignRows.get(name) ?? {};
      await assert.rejects(
        within((db) => insertRow(db, name, row)),
        { ...insufficientPrivilege, message: /row-level security/ },
        name,
      );
    }
  });

  test('a row of its own cannot be given to another', async () => {
    for (const { name } of tables) {
      await assert.rejects(
        within((db) => sql`update ${sql.table(name)} set tenant_id = ${elsewhere}`.execute(db)),
        insufficientPrivilege,
        name,
      );
    }
  });
});

test('with no organisation set no row is seen and none can be added', async () => {
  for (const { name } of tables) {
    assert.deepEqual(await withTransaction(database, '', (db) => tenantsSeen(db, name)), [], name);
    await assert.rejects(
      withTransaction(database, '', (db) => insertRow(db, name, ownRows.get(name) ?? {})),
      insufficientPrivilege,
      name,
    );
  }
});

test('what one transaction set is gone in the next on the same connection', async () => {
  await within((db) => tenantsSeen(db, 'people'));
  const client = await database.store.pool.connect();
  try {
    const { rows } = await client.query<{ role: string; tenant: string }>(
      `select current_setting('role') as role, current_setting('app.tenant_id', true) as tenant`,
      [],
    );
    assert.deepEqual(rows, [{ role: 'none', tenant: '' }]);
  } finally {
    client.release();
  }
});

describe('the router', () => {
  test('sees the tables that lead to an organisation, of all of them, and nothing else', async () => {
    const readable: string[] = [];
    for (const { name } of tables) {
      try {
        const seen = await withRouting(database, (db) => tenantsSeen(db, name));
        assert.deepEqual(seen.toSorted(), [here, elsewhere].toSorted(), name);
        readable.push(name);
      } catch (error) {
        assert.equal((error as { code?: unknown }).code, '42501', `${name}: ${String(error)}`);
      }
    }
    assert.deepEqual(readable, routed);
  });

  test('writes nowhere', async () => {
    for (const { name } of tables) {
      const attempts = [
        (db: Transaction) => insertRow(db, name, ownRows.get(name) ?? {}),
        (db: Transaction) =>
          sql`update ${sql.table(name)} set tenant_id = ${here} where tenant_id = ${here}`.execute(
            db,
          ),
        (db: Transaction) => sql`delete from ${sql.table(name)}`.execute(db),
        (db: Transaction) => sql`truncate ${sql.table(name)}`.execute(db),
      ];
      for (const attempt of attempts) {
        await assert.rejects(
          withRouting<unknown>(database, attempt),
          { ...insufficientPrivilege, message: /permission denied/ },
          name,
        );
      }
    }
  });
});

test('a transaction inside a transaction fails at once, and leaves the outer one whole', async () => {
  const refused = /A transaction is open here already/;
  const name = await within(async (db) => {
    await assert.rejects(
      within(() => Promise.resolve()),
      refused,
    );
    await assert.rejects(
      withRouting(database, () => Promise.resolve()),
      refused,
    );
    const { rows } = await sql<{ name: string }>`select name from organisations`.execute(db);
    return rows[0]?.name;
  });
  assert.equal(name, 'x');
});
