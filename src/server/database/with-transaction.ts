import { sql } from 'kysely';
import { isId } from '../kernel/ids.ts';
import type { Database, Transaction } from './database.ts';
import { insideTransaction, refuseInsideTransaction } from './open-transaction.ts';
import type { TransactionScope } from './open-transaction.ts';

/**
 * Serialization failure, deadlock, and a kept plan of a table that has changed since (PostgreSQL appendix
 * A): the same work may be tried again.
 */
const retryable = new Set(['40001', '40P01', '0A000']);
const attempts = 4;

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && retryable.has(String(error.code));
}

async function openTransaction<Result>(
  database: Database,
  scope: TransactionScope,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  refuseInsideTransaction();
  // The driver sends it as it stands.
  if (scope.tenantId !== '' && !isId(scope.tenantId)) throw new Error('That is no organisation.');
  return tryAgain(() =>
    insideTransaction(scope, () => database.kysely.transaction().execute(work)),
  );
}

async function tryAgain<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error;
    }
  }
}

/**
 * Runs `work` in one transaction that sees the rows of one organisation, under the role that
 * row-level security binds. The only way to open a transaction; opening one inside another fails at
 * once, because on the embedded store it would wait for itself.
 * @param work may run again after a deadlock: it changes nothing outside the database
 * @param options.keepsPlans for work that comes again and again, of few statements that look rows up
 *   by their keys: PostgreSQL plans each once a connection
 * @throws whatever `work` throws, after rolling back
 */
export function withTransaction<Result>(
  database: Database,
  tenantId: string,
  work: (transaction: Transaction) => Promise<Result>,
  { keepsPlans = false }: { readonly keepsPlans?: boolean } = {},
): Promise<Result> {
  return openTransaction(database, { role: 'mentorklik_app', tenantId, keepsPlans }, work);
}

/**
 * Reads across organisations to learn which one a request belongs to: organisations, LMS
 * registrations and deployments, Teams connections, nothing else, and nothing can be written.
 */
export function withRouting<Result>(
  database: Database,
  read: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return openTransaction(
    database,
    { role: 'mentorklik_router', tenantId: '', keepsPlans: false },
    read,
  );
}

/**
 * The same reading inside a transaction of one organisation, for a change that must know of the
 * others'. Nothing can be written while it reads; afterwards the transaction is what it was.
 */
export async function routingWithin<Result>(
  transaction: Transaction,
  read: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await sql`select set_config('role', 'mentorklik_router', true)`.execute(transaction);
  const result = await read(transaction);
  await sql`select set_config('role', 'mentorklik_app', true)`.execute(transaction);
  return result;
}

/** Functions of the database that are a transaction by themselves: they begin as `enter_tenant` does. */
type WholeFunction = 'repeat_launch' | 'first_launch' | 'redeem_ticket';

/**
 * Calls a function that does in one statement, and so in one round trip, what would else be a
 * transaction of many.
 * @returns its result
 */
export function callFunction<Result>(
  database: Database,
  name: WholeFunction,
  parameters: readonly unknown[],
): Promise<Result> {
  refuseInsideTransaction();
  // What the function is declared to return.
  return tryAgain(() => database.store.call(name, parameters) as Promise<Result>);
}
