import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPostgresqlStore } from '../../src/server/database/postgresql-store.ts';
import type { SqlStore } from '../../src/server/database/sql-store.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';
import { PostgresqlDouble } from './postgresql-double.ts';

const reported: string[] = [];
const server = new PostgresqlDouble();
let store: SqlStore;
before(async () => {
  const logger = createLogger('silent');
  store = openPostgresqlStore(await server.start(), 1, {
    ...logger,
    warn: (_: unknown, text?: string) => reported.push(text ?? ''),
  });
});
after(async () => {
  await store.close();
  await server.stop();
});

test('an idle connection that PostgreSQL ends is reported, and replaced by the next query', async () => {
  await store.executeAsOwner('select');
  await server.cutOff();
  await store.executeAsOwner('select');
  assert.equal(server.connections, 2);
  assert.ok(reported.includes('database connection lost'));
});

test('one that ends between two queries of a transaction fails the second, not the process', async () => {
  const client = await store.pool.connect();
  await client.query('begin', []);
  await server.cutOff();
  await assert.rejects(client.query('select', []));
  client.release();
  await store.executeAsOwner('select');
  assert.equal(server.connections, 3);
});
