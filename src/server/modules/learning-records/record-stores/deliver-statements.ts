import type { JobContext } from '../../../jobs/job.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import {
  claimRecordStore,
  markDelivered,
  markFailed,
  pauseRecordStore,
  takeBatch,
} from './deliveries.store.ts';
import type { StoredRecordStore } from './deliveries.store.ts';
import { pauseAfter } from './delivery.rules.ts';
import { describeFinding } from './finding.ts';
import { sendStatements } from './send-statements.ts';
import type { Stop } from './send-statements.ts';

export interface DeliveryOptions {
  readonly encryption: Encryption;
  readonly mayReachPrivateNetworks: boolean;
}

/**
 * Sends what is due for one record store, in order, until nothing is or the store has to rest. One run
 * a store at a time. At least once, always with the same statement ids: a run that dies between an
 * answer and its note sends again, which a record store takes for the same statement.
 */
export async function deliverStatements(
  context: JobContext,
  target: { readonly tenantId: string; readonly recordStoreId: string },
  options: DeliveryOptions,
): Promise<void> {
  const { recordStoreId } = target;
  const scope = { tenantId: target.tenantId, actorId: null };
  if (!(await context.inTransaction(scope, (work) => claimRecordStore(work, recordStoreId))))
    return;
  for (;;) {
    const batch = await context.inTransaction(scope, (work) => takeBatch(work, recordStoreId));
    if (!batch) return;
    const stop = await sendStatements(
      {
        access: accessOf(batch.store, options.encryption),
        mayReachPrivateNetworks: options.mayReachPrivateNetworks,
        now: () => context.clock.now(),
        noteDelivered: (ids) =>
          context.inTransaction(scope, (work) => markDelivered(work, recordStoreId, ids)),
        noteFailed: (id, reason) =>
          context.inTransaction(scope, (work) => markFailed(work, recordStoreId, id, reason)),
      },
      batch.statements,
    );
    if (stop) {
      await rest(context, scope, batch.store, stop);
      return;
    }
  }
}

/** @returns how the record store is entered, with its password opened */
export function accessOf(
  store: StoredRecordStore,
  encryption: Encryption,
): { endpoint: string; username: string; password: string; version: string } {
  return {
    endpoint: store.endpoint,
    username: store.username,
    password: encryption.open(store.password_sealed),
    version: store.version,
  };
}

async function rest(
  context: JobContext,
  scope: { tenantId: string; actorId: null },
  store: StoredRecordStore,
  stop: Stop,
): Promise<void> {
  await context.inTransaction(scope, async (work) => {
    const { language } = await getOrganisation(work);
    const retryAfterMs = stop.kind === 'retry' ? stop.retryAfterMs : null;
    await pauseRecordStore(work, store.id, {
      milliseconds: retryAfterMs ?? pauseAfter(store.failures, Math.random()),
      error: describeFinding(stop.finding, language),
      counts: stop.kind === 'retry',
    });
  });
}
