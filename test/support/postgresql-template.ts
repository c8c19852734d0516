import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { openPostgresqlStore } from '../../src/server/database/postgresql-store.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';
import { prepareTemplate } from './prepare-template.ts';

const migrations = join(import.meta.dirname, '../../src/server/database/migrations');
/** Any constant will do, as long as every test process asks for the same lock. */
const lockKey = 7_020_518;

/** @returns a name that changes with the migrations, so that an older template serves nobody */
async function nameTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(migrations)).sort()) {
    hash.update(file).update(await readFile(join(migrations, file)));
  }
  return `test_template_${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Makes the database that test databases are cloned from, where it is missing. One test process does
 * so while the others wait; advisory locks are a database's own, so all ask in the same one.
 * @param server connected to the database that TEST_DATABASE_URL names
 * @param urlOf the connection string of another database on that server
 * @returns the template's name
 */
export async function postgresqlTemplate(
  server: pg.Client,
  urlOf: (name: string) => string,
): Promise<string> {
  const name = await nameTemplate();
  await server.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    const found = await server.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      const unfinished = `${name}_unfinished`;
      await server.query(`drop database if exists ${unfinished} with (force)`);
      await server.query(`create database ${unfinished}`);
      const store = openPostgresqlStore(urlOf(unfinished), 4, createLogger('error'));
      try {
        await prepareTemplate(store);
      } finally {
        await store.close();
      }
      await server.query(`alter database ${unfinished} rename to ${name}`);
    }
  } finally {
    await server.query('select pg_advisory_unlock($1)', [lockKey]);
  }
  return name;
}
