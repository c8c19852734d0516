import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlStore } from './sql-store.ts';

const directory = join(import.meta.dirname, 'migrations');
/** Any constant will do: two replicas that start together must ask for the same lock. */
const lockKey = 7_020_517;

/**
 * Brings the schema up to date: each file of `migrations/` once, in the order of its number, all in
 * one transaction that only one replica at a time can hold.
 * @returns the names of the migrations that ran
 */
export async function migrate(store: SqlStore): Promise<string[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const client = await store.pool.connect();
  try {
    await client.query('begin', []);
    await client.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
      [],
    );
    const applied = await client.query<{ name: string }>('select name from schema_migrations', []);
    const done = new Set(applied.rows.map((row) => row.name));
    const missing = files.filter((name) => !done.has(name));
    for (const name of missing) {
      for (const statement of splitStatements(await readFile(join(directory, name), 'utf8'))) {
        await client.query(statement, []);
      }
      await client.query('insert into schema_migrations (name) values ($1)', [name]);
    }
    await client.query('commit', []);
    return missing;
  } catch (error) {
    await client.query('rollback', []);
    throw error;
  } finally {
    client.release();
  }
}

/** Cuts a migration at the semicolons that end a line, outside of $$-quoted bodies. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let isQuoted = false;
  for (const line of text.split('\n')) {
    if (!isQuoted && line.startsWith('--')) continue;
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) isQuoted = !isQuoted;
    if (!isQuoted && /;\s*(--.*)?$/.test(line)) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
}
