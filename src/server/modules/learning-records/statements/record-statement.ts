import type { Statement } from '@xapi/xapi';
import type { Work } from '../../../jobs/work.ts';
import { DeliverStatements } from '../record-stores/deliver-statements.job.ts';
import { insertStatement } from './insert-statement.ts';

/** A statement of this product: the store adds `stored`, `authority` and `version`. */
export interface OwnStatement extends Statement {
  readonly id: string;
  readonly timestamp: string;
}

/**
 * Stores a statement of this product and puts it in the outbox of every record store that is enabled
 * now; a store that is added or enabled later gets what happens from then on. Recording a statement
 * again does nothing.
 * @param homePage the product's address
 */
export async function recordStatement(
  work: Work,
  statement: OwnStatement,
  homePage: string,
): Promise<void> {
  const isNew = await insertStatement(work, {
    ...statement,
    stored: work.now.toISOString(),
    authority: { objectType: 'Agent', account: { homePage, name: 'mentorklik' } },
    version: '1.0.0',
  });
  if (!isNew) return;
  const stores = await work.db
    .selectFrom('record_stores')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('is_enabled', '=', true)
    .execute();
  for (const store of stores) {
    await work.db
      .insertInto('statement_deliveries')
      .values({
        tenant_id: work.tenantId,
        record_store_id: store.id,
        statement_id: statement.id,
        state: 'waiting',
        next_attempt_at: work.now,
        created_at: work.now,
        updated_at: work.now,
      })
      .execute();
    await work.enqueue(DeliverStatements, {
      tenantId: work.tenantId,
      recordStoreId: store.id,
    });
  }
}
