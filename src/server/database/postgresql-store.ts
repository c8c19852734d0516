import pg from 'pg';
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
 */
export function openPostgresqlStore(url: string, maximumConnections: number): SqlStore {
  const pool = new pg.Pool({
    connectionString: url,
    max: maximumConnections,
    application_name: 'mentorklik',
    types,
  });
  return {
    kind: 'postgresql',
    pool,
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
    close: () => pool.end(),
  };
}
