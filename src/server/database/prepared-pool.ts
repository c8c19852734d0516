import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { keepsPlans } from './open-transaction.ts';

/** Statements that a connection keeps the plan of; further ones are planned each time. */
const mostStatements = 200;

/** Of a kept plan whose table has got other columns since (PostgreSQL appendix A). */
const staleCode = '0A000';

let names = new Map<string, string>();
let generation = 0;

/** @returns under which name the connections keep a statement; undefined where they keep enough */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `kept ${generation}.${names.size}`;
  names.set(text, name);
  return name;
}

/** After a migration by another process: who tries again gets plans of the tables as they are. */
function forgetPlans(): void {
  names = new Map();
  generation += 1;
}

/**
 * The pool as the query builder sees it. In transactions that say so, a connection keeps the plans of
 * statements: reading and planning them is most of what a short one costs.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client);
      if (known) return known;
      const preparing = wrap(client);
      wrapped.set(client, preparing);
      return preparing;
    },
  };
}

function wrap(client: pg.PoolClient): PostgresPoolClient {
  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(
    text: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== 'string') throw new TypeError('Nobody reads by cursors.');
    const name = values.length > 0 && keepsPlans() ? nameOf(text) : undefined;
    const result =
      name === undefined
        ? client.query(text, [...values])
        : client.query({ name, text, values: [...values] }).catch((error: unknown) => {
            if (error instanceof Error && 'code' in error && error.code === staleCode)
              forgetPlans();
            throw error;
          });
    // What the query builder's types say of a result is what pg gives.
    return result as Promise<unknown> as Promise<PostgresQueryResult<Row>>;
  }
  return { query, release: (destroy) => client.release(destroy) };
}
