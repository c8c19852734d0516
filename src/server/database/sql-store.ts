import type { PostgresPool } from 'kysely';

/** Where the data lives: both kinds look the same from here up. */
export interface SqlStore {
  readonly kind: 'embedded' | 'postgresql';
  /** Connections for the query builder's one dialect. */
  readonly pool: PostgresPool;
  /**
   * Runs SQL as the owner of the schema, outside any tenant: migrations and the job queue only.
   * Several statements may stand in one text when there are no values.
   */
  executeAsOwner(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /**
   * Calls a function of the database, as a transaction by itself. The statement is prepared once a
   * connection, so that the database need not read and plan it each time.
   * @param name of the function: it stands in the statement as it is
   * @returns what it returns
   */
  call(name: string, parameters: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}
