import type { Database, Transaction } from '../database/database.ts';
import { withTransaction } from '../database/with-transaction.ts';
import type { Clock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import type { DomainEvent } from './event.ts';
import type { Queues } from './queues.ts';
import type { InTransaction, Work } from './work.ts';

/** Joins transactions and queues: what is published or queued in a transaction goes with it. */
export function createUnitOfWork(database: Database, clock: Clock, queues: Queues): InTransaction {
  return async (scope, run, options) => {
    const fed = new Set<string>();
    const begin = (db: Transaction) => {
      fed.clear();
      const now = clock.now();
      const workOf = (actorId: string | null): Work => ({
        tenantId: scope.tenantId,
        actorId,
        db,
        now,
        async publish(type, payload) {
          const event: DomainEvent<unknown> = {
            id: newId(now),
            tenantId: scope.tenantId,
            name: type.name,
            occurredAt: now.toISOString(),
            actorId,
            payload: type.payload.parse(payload),
          };
          for (const queue of queues.queuesOf(type.name)) {
            await queues.send(db, queue, event);
            fed.add(queue);
          }
        },
        async enqueue(type, payload, options) {
          const delay = (options?.startAfter?.getTime() ?? 0) - now.getTime();
          await queues.send(db, type.name, type.payload.parse(payload), Math.ceil(delay / 1000));
          fed.add(type.name);
        },
        actingAs: (personId) => workOf(personId),
      });
      return run(workOf(scope.actorId));
    };
    const result = await withTransaction(database, scope.tenantId, begin, options);
    queues.wake(fed);
    return result;
  };
}
