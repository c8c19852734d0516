import { everySoOften } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import { storesWithDueDeliveries } from './deliveries.store.ts';
import { DeliverStatements } from './deliver-statements.job.ts';

/** Every minute: stores whose pause is over, and those whose run died. */
export const queueDueDeliveries: QueueWorker = everySoOften(
  'queue-due-deliveries',
  '* * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        for (const recordStoreId of await storesWithDueDeliveries(work)) {
          await work.enqueue(DeliverStatements, { tenantId, recordStoreId });
        }
      });
    }
  },
);
