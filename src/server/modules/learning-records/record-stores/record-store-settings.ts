import type { RecordStore, RecordStoreSettings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import type { StoredRecordStore } from './deliveries.store.ts';
import { DeliverStatements } from './deliver-statements.job.ts';
import { describeRecordStores } from './record-stores.views.ts';

/**
 * The endpoint as paths are put behind it.
 * @throws AppError `invalid-input` when it holds credentials, a query or a fragment
 */
function plainEndpoint(endpoint: string): string {
  const url = new URL(endpoint);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.endpoint', message: 'An address and a path, nothing else.' }],
    });
  }
  return url.href.replace(/\/+$/, '');
}

/** @throws AppError `not-found` */
export async function findRecordStore(work: Work, id: string): Promise<StoredRecordStore> {
  const row = await work.db
    .selectFrom('record_stores')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

async function described(work: Work, id: string): Promise<RecordStore> {
  const store = (await describeRecordStores(work)).find((each) => each.id === id);
  if (!store) throw new AppError('not-found');
  return store;
}

/**
 * Adds a record store. It gets the statements that are recorded from now on, not those before.
 * @throws AppError `invalid-input`
 */
export async function addRecordStore(
  work: Work,
  settings: RecordStoreSettings,
  encryption: Encryption,
): Promise<RecordStore> {
  const id = newId(work.now);
  const endpoint = plainEndpoint(settings.endpoint);
  await work.db
    .insertInto('record_stores')
    .values({
      tenant_id: work.tenantId,
      id,
      name: settings.name,
      endpoint,
      username: settings.username,
      password_sealed: encryption.seal(settings.password),
      version: settings.version,
      is_enabled: settings.isEnabled,
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  const store = await described(work, id);
  await recordAudit(work, {
    action: 'record-store.added',
    subject: { kind: 'record-store', id },
    details: { endpoint, version: settings.version, isEnabled: settings.isEnabled },
  });
  return store;
}

/**
 * Changes a record store and ends its pause. What was recorded while it was switched off is not sent.
 * A new origin asks for the password again: nobody has a stored one sent to an address of theirs.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function changeRecordStore(
  work: Work,
  id: string,
  settings: RecordStoreSettings,
  encryption: Encryption,
): Promise<RecordStore> {
  const present = await findRecordStore(work, id);
  const endpoint = plainEndpoint(settings.endpoint);
  const keepsPassword = settings.password === '';
  if (keepsPassword && new URL(endpoint).origin !== new URL(present.endpoint).origin) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.password', message: 'Needed for another address.' }],
    });
  }
  await work.db
    .updateTable('record_stores')
    .set({
      name: settings.name,
      endpoint,
      username: settings.username,
      ...(keepsPassword ? {} : { password_sealed: encryption.seal(settings.password) }),
      version: settings.version,
      is_enabled: settings.isEnabled,
      paused_until: null,
      failures: 0,
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  await dueNow(work, id, 'waiting');
  const store = await described(work, id);
  await recordAudit(work, {
    action: 'record-store.changed',
    subject: { kind: 'record-store', id },
    details: {
      endpoint,
      version: settings.version,
      isEnabled: settings.isEnabled,
      passwordChanged: !keepsPassword,
    },
  });
  return store;
}

/**
 * Removes a record store and what waits for it.
 * @throws AppError `not-found`
 */
export async function removeRecordStore(work: Work, id: string): Promise<void> {
  const present = await findRecordStore(work, id);
  await work.db
    .deleteFrom('record_stores')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  await recordAudit(work, {
    action: 'record-store.removed',
    subject: { kind: 'record-store', id },
    details: { endpoint: present.endpoint },
  });
}

/**
 * Puts every failed delivery of the store back in the queue, with all its attempts.
 * @throws AppError `not-found`
 * @returns how many
 */
export async function resendStatements(work: Work, id: string): Promise<{ requeued: number }> {
  await findRecordStore(work, id);
  const requeued = await dueNow(work, id, 'failed');
  await work.db
    .updateTable('record_stores')
    .set({ paused_until: null, failures: 0 })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  await recordAudit(work, {
    action: 'record-store.resent',
    subject: { kind: 'record-store', id },
    details: { requeued },
  });
  return { requeued };
}

async function dueNow(
  work: Work,
  recordStoreId: string,
  state: 'waiting' | 'failed',
): Promise<number> {
  const updated = await work.db
    .updateTable('statement_deliveries')
    .set({
      state: 'waiting',
      next_attempt_at: work.now,
      updated_at: work.now,
      ...(state === 'failed' ? { attempts: 0 } : {}),
    })
    .where('tenant_id', '=', work.tenantId)
    .where('record_store_id', '=', recordStoreId)
    .where('state', '=', state)
    .executeTakeFirst();
  await work.enqueue(DeliverStatements, { tenantId: work.tenantId, recordStoreId });
  return Number(updated.numUpdatedRows);
}
