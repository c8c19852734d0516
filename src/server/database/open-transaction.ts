import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

/** Runs `work` knowing that a transaction is open around it. */
export function insideTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  return open.run(true, work);
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
