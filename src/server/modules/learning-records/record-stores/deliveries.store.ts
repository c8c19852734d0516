import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { RecordStoresTable } from '../../../database/tables/record-stores.ts';
import type { Work } from '../../../jobs/work.ts';
import { attemptLimit } from './delivery.rules.ts';

const batchSize = 50;
/** Longer than any one call to a record store; extended with every step. */
const leaseMs = 60_000;

export type StoredRecordStore = Selectable<RecordStoresTable>;

export interface DueStatement {
  readonly id: string;
  /** As it is stored here, with what the store added. */
  readonly statement: Readonly<Record<string, unknown>>;
}

const later = (work: Work, milliseconds: number) => new Date(work.now.getTime() + milliseconds);

const storeRow = (work: Work, recordStoreId: string) =>
  work.db
    .updateTable('record_stores')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', recordStoreId);

const waiting = (work: Work, recordStoreId: string) =>
  work.db
    .updateTable('statement_deliveries')
    .where('tenant_id', '=', work.tenantId)
    .where('record_store_id', '=', recordStoreId)
    .where('state', '=', 'waiting');

/**
 * Takes a record store for one run of deliveries.
 * @returns false while another run has it, during a pause, and when it is switched off or gone
 */
export async function claimRecordStore(work: Work, recordStoreId: string): Promise<boolean> {
  const claimed = await storeRow(work, recordStoreId)
    .set({ delivering_until: later(work, leaseMs) })
    .where('is_enabled', '=', true)
    .where((row) =>
      row.and([
        row.or([row('delivering_until', 'is', null), row('delivering_until', '<=', work.now)]),
        row.or([row('paused_until', 'is', null), row('paused_until', '<=', work.now)]),
      ]),
    )
    .executeTakeFirst();
  return claimed.numUpdatedRows === 1n;
}

/**
 * The next statements that are due, in the order they were recorded, and the store as it is set now.
 * When there are none the store is let go in the same transaction: its row is locked first, so that a
 * statement recorded meanwhile is either seen here or finds the store free.
 */
export async function takeBatch(
  work: Work,
  recordStoreId: string,
): Promise<{ store: StoredRecordStore; statements: readonly DueStatement[] } | null> {
  const store = await work.db
    .selectFrom('record_stores')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', recordStoreId)
    .forUpdate()
    .executeTakeFirst();
  if (!store) return null;
  const rows = store.is_enabled ? await dueStatements(work, recordStoreId) : [];
  await storeRow(work, recordStoreId)
    .set({ delivering_until: rows.length === 0 ? null : later(work, leaseMs) })
    .execute();
  return rows.length === 0 ? null : { store, statements: rows };
}

async function dueStatements(work: Work, recordStoreId: string): Promise<DueStatement[]> {
  const rows = await work.db
    .selectFrom('statement_deliveries')
    .innerJoin('statements', (join) =>
      join
        .onRef('statements.tenant_id', '=', 'statement_deliveries.tenant_id')
        .onRef('statements.id', '=', 'statement_deliveries.statement_id'),
    )
    .select(['statements.id', 'statements.statement'])
    .where('statement_deliveries.tenant_id', '=', work.tenantId)
    .where('statement_deliveries.record_store_id', '=', recordStoreId)
    .where('statement_deliveries.state', '=', 'waiting')
    .where('statement_deliveries.next_attempt_at', '<=', work.now)
    .orderBy('statements.sequence')
    .limit(batchSize)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement as Readonly<Record<string, unknown>>,
  }));
}

export async function markDelivered(
  work: Work,
  recordStoreId: string,
  ids: readonly string[],
): Promise<void> {
  await waiting(work, recordStoreId)
    .set((row) => ({
      state: 'delivered',
      attempts: row('attempts', '+', 1),
      last_error: null,
      updated_at: work.now,
    }))
    .where('statement_id', 'in', [...ids])
    .execute();
  await storeRow(work, recordStoreId)
    .set({
      last_delivered_at: work.now,
      failures: 0,
      delivering_until: later(work, leaseMs),
    })
    .execute();
}

/** Gives one statement up: the store will never take it. */
export async function markFailed(
  work: Work,
  recordStoreId: string,
  id: string,
  reason: string,
): Promise<void> {
  await waiting(work, recordStoreId)
    .set((row) => ({
      state: 'failed',
      attempts: row('attempts', '+', 1),
      last_error: reason,
      updated_at: work.now,
    }))
    .where('statement_id', '=', id)
    .execute();
  await storeRow(work, recordStoreId)
    .set({ last_error: reason, last_error_at: work.now, delivering_until: later(work, leaseMs) })
    .execute();
}

/**
 * Lets the store rest after a failure that was not one statement's.
 * @param pause.counts whether it was an attempt of everything that was due; what has had too many is
 *   given up
 */
export async function pauseRecordStore(
  work: Work,
  recordStoreId: string,
  pause: { readonly milliseconds: number; readonly error: string; readonly counts: boolean },
): Promise<void> {
  const until = later(work, pause.milliseconds);
  if (pause.counts) {
    await waiting(work, recordStoreId)
      .set((row) => ({
        state: sql<string>`case when attempts + 1 >= ${attemptLimit} then 'failed' else state end`,
        attempts: row('attempts', '+', 1),
        next_attempt_at: until,
        last_error: pause.error,
        updated_at: work.now,
      }))
      .where('next_attempt_at', '<=', work.now)
      .execute();
  }
  await storeRow(work, recordStoreId)
    .set((row) => ({
      paused_until: until,
      failures: row('failures', '+', 1),
      delivering_until: null,
      last_error: pause.error,
      last_error_at: work.now,
    }))
    .execute();
}

/** @returns the record stores that something waits for and nothing holds back */
export async function storesWithDueDeliveries(work: Work): Promise<string[]> {
  const rows = await work.db
    .selectFrom('record_stores')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('is_enabled', '=', true)
    .where((row) =>
      row.and([
        row.or([row('delivering_until', 'is', null), row('delivering_until', '<=', work.now)]),
        row.or([row('paused_until', 'is', null), row('paused_until', '<=', work.now)]),
        row.exists(
          row
            .selectFrom('statement_deliveries')
            .select('statement_id')
            .where('statement_deliveries.tenant_id', '=', work.tenantId)
            .whereRef('statement_deliveries.record_store_id', '=', 'record_stores.id')
            .where('statement_deliveries.state', '=', 'waiting')
            .where('statement_deliveries.next_attempt_at', '<=', work.now),
        ),
      ]),
    )
    .execute();
  return rows.map((row) => row.id);
}
