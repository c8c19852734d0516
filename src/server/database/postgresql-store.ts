import pg from 'pg';
import type { Logger } from '../kernel/logger.ts';
import { callStatement } from './call-statement.ts';
import { preparedPool } from './prepared-pool.ts';
import type { SqlStore } from './sql-store.ts';

const types = new pg.TypeOverrides();
// 64-bit integers here are counts and sequences: never past the safe range.
types.setTypeParser(pg.types.builtins.INT8, Number);
// A day is text, never an instant in somebody's zone.
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * Connects to PostgreSQL 15 or newer.
 * @param url connection string of the schema's owner, who may grant roles
 * @param maximumConnections size of the pool
 * @param logger is told of connections that the server ends; the pool replaces them
 */
export function openPostgresqlStore(
  url: string,
  maximumConnections: number,
  logger: Logger,
): SqlStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: maximumConnections,
    application_name: 'mentorklik',
    types,
  });
  // Where nobody listens, a connection that breaks while it waits ends the process. One that breaks
  // during a query fails the query as well.
  const reportLost = (error: Error): void => {
    logger.warn({ err: error }, 'database connection lost');
  };
  pool.on('connect', (client) => client.on('error', reportLost));
  // The pool tells again of a connection that was idle, which has been reported above.
  pool.on('error', () => undefined);
  return {
    kind: 'postgresql',
    pool: preparedPool(pool),
    async executeAsOwner(text, values) {
      const result: pg.QueryResult<Record<string, unknown>> | pg.QueryResult[] = await pool.query(
        text,
        values?.length ? values : undefined,
      );
      return {
        rows: Array.isArray(result)
          ? result.flatMap((each: pg.QueryResult<Record<string, unknown>>) => each.rows)
          : result.rows,
      };
    },
    async call(name, parameters) {
      const text = callStatement(name, parameters.length);
      const { rows } = await pool.query<{ result: unknown }>({
        name: `call ${name}`,
        text,
        values: [...parameters],
      });
      return rows[0]?.result;
    },
    close: () => pool.end(),
  };
}
