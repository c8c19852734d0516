import type { Work } from '../../../../jobs/work.ts';
import { hashSecret, isId, newSecret } from '../../../../kernel/ids.ts';
import { recordAudit } from '../../../administration/index.ts';

/** @returns since when the person's address is there; null: there is none */
export async function findCalendarFeed(
  work: Work,
  personId: string,
): Promise<{ createdAt: string | null }> {
  const row = await work.db
    .selectFrom('calendar_feeds')
    .select('created_at')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return { createdAt: row?.created_at.toISOString() ?? null };
}

/**
 * Makes a new secret address, in place of the one before.
 * @param publicUrl the product's address
 * @returns the address: told this once, its secret is kept as a hash only
 */
export async function createCalendarFeed(
  work: Work,
  personId: string,
  publicUrl: string,
): Promise<{ url: string; createdAt: string }> {
  const secret = newSecret();
  const columns = { secret_hash: hashSecret(secret), created_at: work.now };
  await work.db
    .insertInto('calendar_feeds')
    .values({ tenant_id: work.tenantId, person_id: personId, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(columns))
    .execute();
  await recordAudit(work, {
    action: 'calendar-feed.created',
    subject: { kind: 'person', id: personId },
  });
  return {
    url: `${publicUrl}/calendar/${work.tenantId}.${secret}.ics`,
    createdAt: work.now.toISOString(),
  };
}

/** Lets the address lead nowhere. */
export async function removeCalendarFeed(work: Work, personId: string): Promise<void> {
  await work.db
    .deleteFrom('calendar_feeds')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .execute();
  await recordAudit(work, {
    action: 'calendar-feed.removed',
    subject: { kind: 'person', id: personId },
  });
}

/** @returns the organisation and the secret that a file name holds; null for what is none of ours */
export function readFeedName(name: string): { tenantId: string; secretHash: Buffer } | null {
  const [, tenantId = '', secret = ''] = /^([0-9a-f-]{36})\.([\w-]{43})\.ics$/.exec(name) ?? [];
  return isId(tenantId) ? { tenantId, secretHash: hashSecret(secret) } : null;
}

/** @returns whose address it is; null: nobody's, or nobody's any more */
export async function findFeedOwner(work: Work, secretHash: Buffer): Promise<string | null> {
  const row = await work.db
    .selectFrom('calendar_feeds')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row?.person_id ?? null;
}
