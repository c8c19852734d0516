import { AsyncLocalStorage } from 'node:async_hooks';

/** Under which role, and in whose rows. */
export interface TransactionScope {
  readonly role: 'mentorklik_app' | 'mentorklik_router';
  /** An id, or empty for no organisation: it stands in the statement as it is. */
  readonly tenantId: string;
  /** Whether the connection keeps the plans of its statements, because they come again and again. */
  readonly keepsPlans: boolean;
}

const open = new AsyncLocalStorage<TransactionScope>();

/** Runs `work` knowing that a transaction of this scope is open around it. */
export function insideTransaction<Result>(
  scope: TransactionScope,
  work: () => Promise<Result>,
): Promise<Result> {
  return open.run(scope, work);
}

/** @throws Error where nobody has said whose the transaction is */
export function scopeOfTransaction(): TransactionScope {
  const scope = open.getStore();
  if (!scope) throw new Error('Transactions are opened by withTransaction only.');
  return scope;
}

/** Whether a transaction is open around whoever asks that keeps the plans of its statements. */
export function keepsPlans(): boolean {
  return open.getStore()?.keepsPlans ?? false;
}

/**
 * Fails at once where waiting for a second connection inside a transaction would, on the embedded
 * store with its one connection, wait for ever.
 */
export function refuseInsideTransaction(): void {
  if (open.getStore()) {
    throw new Error(
      'A transaction is open here already: pass it on instead of asking for another.',
    );
  }
}
