import type { RecordStore } from '../../../../contract/index.ts';
import { xapiVersionSchema } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** @returns the organisation's record stores, oldest first, with what became of their deliveries */
export async function describeRecordStores(work: Work): Promise<RecordStore[]> {
  const stores = await work.db
    .selectFrom('record_stores')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const counts = await work.db
    .selectFrom('statement_deliveries')
    .select(['record_store_id', 'state', (row) => row.fn.countAll<number>().as('count')])
    .where('tenant_id', '=', work.tenantId)
    .groupBy(['record_store_id', 'state'])
    .execute();
  const countOf = (id: string, state: string): number =>
    counts.find((row) => row.record_store_id === id && row.state === state)?.count ?? 0;
  return stores.map((store) => ({
    id: store.id,
    name: store.name,
    endpoint: store.endpoint,
    username: store.username,
    version: xapiVersionSchema.parse(store.version),
    isEnabled: store.is_enabled,
    delivered: countOf(store.id, 'delivered'),
    waiting: countOf(store.id, 'waiting'),
    failed: countOf(store.id, 'failed'),
    lastDeliveredAt: store.last_delivered_at?.toISOString() ?? null,
    lastError: store.last_error,
    lastErrorAt: store.last_error_at?.toISOString() ?? null,
  }));
}

/** @returns how many statements the embedded store holds */
export async function countStatements(work: Work): Promise<number> {
  const row = await work.db
    .selectFrom('statements')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirstOrThrow();
  return row.count;
}
