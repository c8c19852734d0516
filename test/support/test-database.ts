import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createProduct } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { databaseOn } from '../../src/server/database/database.ts';
import type { Database } from '../../src/server/database/database.ts';
import { openEmbeddedStore } from '../../src/server/database/embedded-store.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgresqlStore } from '../../src/server/database/postgresql-store.ts';
import { systemClock } from '../../src/server/kernel/clock.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';

/** Names this run's template: test processes of one run share it (set by the runner). */
const run = process.env.TEST_RUN ?? `${process.pid}`;

/** Creates the job queues, which takes longer than everything else of a start. */
async function createQueues(database: Database): Promise<void> {
  const config = readConfig({ ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') });
  const logger = createLogger('error');
  const product = await createProduct({ config, database, clock: systemClock, logger });
  await product.stop();
}

/** A migrated embedded database, made once a run and cloned for each test file. */
async function embeddedTemplate(): Promise<Blob> {
  const directory = join(tmpdir(), `mentorklik-test-${run}`);
  const path = join(directory, 'template.tar');
  if (!existsSync(path)) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const store = await openEmbeddedStore(null);
    await migrate(store);
    await createQueues(databaseOn(store));
    const dump = Buffer.from(await (await store.dump()).arrayBuffer());
    await store.close();
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, dump);
    await rename(unfinished, path);
  }
  return new Blob([await readFile(path)]);
}

async function freshPostgresql(serverUrl: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`create database ${name}`);
  await server.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const store = openPostgresqlStore(url.href, 8);
  await migrate(store);
  return databaseOn(store);
}

/** A migrated, empty database: on PostgreSQL where TEST_DATABASE_URL names a server, else embedded. */
export async function openTestDatabase(): Promise<Database> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (serverUrl) return freshPostgresql(serverUrl);
  return databaseOn(await openEmbeddedStore(null, await embeddedTemplate()));
}
