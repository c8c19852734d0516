import { Kysely } from 'kysely';
import type { Transaction as KyselyTransaction } from 'kysely';
import type { Logger } from '../kernel/logger.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import { migrate } from './migrate.ts';
import { openPostgresqlStore } from './postgresql-store.ts';
import { ScopedDialect } from './scoped-dialect.ts';
import type { SqlStore } from './sql-store.ts';
import type { Tables } from './tables/index.ts';

/** An open transaction, seeing the rows of one tenant. */
export type Transaction = KyselyTransaction<Tables>;

export interface Database {
  readonly store: SqlStore;
  /** For `withTransaction` only: outside of it no role and no tenant is set. */
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

/** Puts the query builder on a store whose schema is up to date. */
export function databaseOn(store: SqlStore): Database {
  return {
    store,
    kysely: new Kysely<Tables>({ dialect: new ScopedDialect(store) }),
    close: () => store.close(),
  };
}

/**
 * Opens the store that the configuration names and migrates it.
 * @param options.databaseUrl PostgreSQL's connection string; null for the embedded store
 * @param options.dataDirectory where the embedded store lives
 */
export async function openDatabase(options: {
  databaseUrl: string | null;
  dataDirectory: string;
  maximumConnections: number;
  logger: Logger;
}): Promise<Database> {
  const store =
    options.databaseUrl === null
      ? await openEmbeddedStore(options.dataDirectory)
      : openPostgresqlStore(options.databaseUrl, options.maximumConnections, options.logger);
  await migrate(store);
  return databaseOn(store);
}
