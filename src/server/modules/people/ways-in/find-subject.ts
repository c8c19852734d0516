import type { Work } from '../../../jobs/work.ts';
import type { AccountKey } from '../account-lock.ts';

/** @returns what a way in calls a person; null: they never came in by it */
export async function findSubject(
  work: Work,
  personId: string,
  { kind, provider }: Pick<AccountKey, 'kind' | 'provider'>,
): Promise<string | null> {
  const row = await work.db
    .selectFrom('person_accounts')
    .select('subject')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('provider', '=', provider)
    .orderBy('last_used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.subject ?? null;
}
