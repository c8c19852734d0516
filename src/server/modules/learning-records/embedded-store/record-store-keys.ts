import { timingSafeEqual } from 'node:crypto';
import type { Work } from '../../../jobs/work.ts';
import { hashSecret, newId, newSecret } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const cachedForMs = 60_000;
const cachedAtMost = 1000;

/** Who may read and write an organisation's record store. */
export interface RecordStoreKey {
  readonly id: string;
  readonly name: string;
}

/**
 * Makes a key to the organisation's embedded record store, for HTTP Basic.
 * @param name whom the key is for, as administrators know them
 * @returns the user name and the password; the password is not stored and cannot be shown again
 */
export async function createRecordStoreKey(
  work: Work,
  name: string,
): Promise<{ username: string; password: string }> {
  const id = newId(work.now);
  const password = newSecret();
  await work.db
    .insertInto('record_store_keys')
    .values({
      tenant_id: work.tenantId,
      id,
      name,
      secret_hash: hashSecret(password),
      created_at: work.now,
    })
    .execute();
  await recordAudit(work, {
    action: 'record-store-key.created',
    subject: { kind: 'record-store-key', id },
  });
  return { username: id, password };
}

/** Keys found lately: what was found is asked again after a minute, so that a deleted key dies. */
const found = new Map<string, RecordStoreKey & { readonly until: number }>();

function remember(digest: string, key: RecordStoreKey, now: Date): void {
  const [oldest] = found.keys();
  if (found.size >= cachedAtMost && oldest !== undefined) found.delete(oldest);
  found.set(digest, { ...key, until: now.getTime() + cachedForMs });
}

/**
 * Checks the credentials of a request (RFC 7617).
 * @param authorization the header, or undefined
 * @returns the key, or null when the credentials are not those of one
 */
export async function findRecordStoreKey(
  work: Work,
  authorization: string | undefined,
): Promise<RecordStoreKey | null> {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return null;
  const [username = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (!uuidPattern.test(username)) return null;
  const hash = hashSecret(rest.join(':'));
  const digest = `${work.tenantId} ${username.toLowerCase()} ${hash.toString('hex')}`;
  const known = found.get(digest);
  if (known && known.until > work.now.getTime()) return known;
  const row = await work.db
    .selectFrom('record_store_keys')
    .select(['id', 'name', 'secret_hash'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', username)
    .executeTakeFirst();
  if (!row || !timingSafeEqual(row.secret_hash, hash)) return null;
  const key = { id: row.id, name: row.name };
  remember(digest, key, work.now);
  return key;
}
