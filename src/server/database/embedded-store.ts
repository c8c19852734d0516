import { chmod, mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { callStatement } from './call-statement.ts';
import { lockDirectory } from './lock-directory.ts';
import { refuseInsideTransaction } from './open-transaction.ts';
import type { SqlStore } from './sql-store.ts';

/** Hands the one connection to one user at a time, first come first served. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  async take(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const before = this.#last;
    this.#last = promise;
    await before;
    return () => resolve(undefined);
  }
}

function commandOf(text: string): PostgresQueryResult<unknown>['command'] {
  const word =
    /^\s*(?:with\b[\s\S]*?\b)?(insert|update|delete|merge|commit|rollback|select)\b/i.exec(
      text,
    )?.[1];
  return (word?.toUpperCase() ?? 'SELECT') as PostgresQueryResult<unknown>['command'];
}

/**
 * Opens the embedded PostgreSQL (PGlite): for trying out, development and tests. It survives a killed
 * process but never calls fsync, so production is PostgreSQL.
 * @param directory where the data lives; null keeps it in memory
 * @param loadFrom a dump of an earlier data directory to begin from (tests)
 * @throws DirectoryInUse when another process has the directory open
 */
export async function openEmbeddedStore(
  directory: string | null,
  loadFrom?: Blob,
): Promise<SqlStore & { dump(): Promise<Blob> }> {
  let unlock = (): Promise<void> => Promise.resolve();
  if (directory !== null) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    unlock = await lockDirectory(directory);
  }
  const pglite = await PGlite.create({
    ...(directory === null ? {} : { dataDir: `${directory}/postgres` }),
    ...(loadFrom ? { loadDataDir: loadFrom } : {}),
    extensions: { pg_trgm, unaccent },
    // As postgresql-store.ts: 64-bit integers stay within the safe range, a day is text, bytes a Buffer.
    parsers: {
      20: Number,
      1082: (text) => text,
      17: (text) => Buffer.from(text.slice(2), 'hex'),
    },
  });
  const turns = new Turns();

  const connect = async (): Promise<PostgresPoolClient> => {
    const release = await turns.take();
    return { release, query };
  };

  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(
    text: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new TypeError('The embedded store has no cursors.');
    return pglite.query<Row>(text, [...values]).then((result) => ({
      command: commandOf(text),
      rowCount: result.affectedRows ?? 0,
      rows: result.rows,
    }));
  }

  return {
    kind: 'embedded',
    pool: { connect, end: () => Promise.resolve(), options: {} },
    async executeAsOwner(text, values) {
      refuseInsideTransaction();
      const release = await turns.take();
      try {
        if (values?.length) return await pglite.query<Record<string, unknown>>(text, values);
        const results = await pglite.exec(text);
        return { rows: results.flatMap((result) => result.rows) };
      } catch (error) {
        // A failed text of several statements leaves its transaction open on the one connection.
        await pglite.exec('rollback');
        throw error;
      } finally {
        release();
      }
    },
    async call(name, parameters) {
      refuseInsideTransaction();
      const release = await turns.take();
      try {
        const text = callStatement(name, parameters.length);
        const { rows } = await pglite.query<{ result: unknown }>(text, [...parameters]);
        return rows[0]?.result;
      } finally {
        release();
      }
    },
    dump: () => pglite.dumpDataDir('none'),
    async close() {
      const release = await turns.take();
      await pglite.close();
      release();
      await unlock();
    },
  };
}
