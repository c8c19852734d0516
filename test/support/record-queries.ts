import type { PostgresPoolClient } from 'kysely';
import type { Database } from '../../src/server/database/database.ts';

/**
 * Records what is sent to the database while `run` runs: each entry is one round trip. What the job
 * queue does by itself as the schema's owner is not among it.
 */
export async function recordQueries(
  database: Database,
  run: () => Promise<unknown>,
): Promise<readonly string[]> {
  const { store } = database;
  const { pool } = store;
  const sent: string[] = [];
  const watched = (client: PostgresPoolClient): PostgresPoolClient =>
    new Proxy(client, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...parameters: readonly unknown[]): unknown => {
          if (name === 'query') sent.push(String(parameters[0]));
          return Reflect.apply(value, target, parameters);
        };
      },
    });
  const connect = pool.connect.bind(pool);
  // pg's own pool calls it with a callback, for the queries of the owner.
  const watchedConnect = (...callback: readonly unknown[]): Promise<PostgresPoolClient> =>
    callback.length > 0
      ? (Reflect.apply(connect, pool, callback) as Promise<PostgresPoolClient>)
      : connect().then(watched);
  pool.connect = watchedConnect;
  const call = store.call.bind(store);
  store.call = (name, parameters) => {
    sent.push(`call ${name}`);
    return call(name, parameters);
  };
  try {
    await run();
  } finally {
    pool.connect = connect;
    store.call = call;
  }
  return sent;
}
