import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseOn } from '../../src/server/database/database.ts';
import type { Database } from '../../src/server/database/database.ts';
import { openEmbeddedStore } from '../../src/server/database/embedded-store.ts';
import { openPostgresqlStore } from '../../src/server/database/postgresql-store.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';
import { embeddedTemplate } from './embedded-template.ts';
import { postgresqlTemplate } from './postgresql-template.ts';

async function onServer<Result>(
  serverUrl: string,
  work: (server: pg.Client) => Promise<Result>,
): Promise<Result> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** A clone of the template that is gone when it is closed. */
async function clonePostgresql(serverUrl: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (database: string): string => {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    return url.href;
  };
  await onServer(serverUrl, async (server) => {
    const template = await postgresqlTemplate(server, urlOf);
    await server.query(`create database ${name} template ${template}`);
  });
  const database = databaseOn(openPostgresqlStore(urlOf(name), 8, createLogger('error')));
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(serverUrl, (server) => server.query(`drop database ${name}`));
    },
  };
}

/** A migrated, empty database: on PostgreSQL where TEST_DATABASE_URL names a server, else embedded. */
export async function openTestDatabase(): Promise<Database> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (serverUrl) return clonePostgresql(serverUrl);
  return databaseOn(await openEmbeddedStore(null, await embeddedTemplate()));
}
