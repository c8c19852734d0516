import { sql } from 'kysely';
import type { WayInKind } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

/** An identity at a platform or an identity provider. */
export interface AccountKey {
  readonly kind: WayInKind;
  readonly provider: string;
  readonly subject: string;
}

/** Waits until nobody else is making these accounts, and from then on until this transaction ends. */
export async function lockAccounts(work: Work, accounts: readonly AccountKey[]): Promise<void> {
  const keys = accounts.map((account) => accountKeyText(work.tenantId, account)).toSorted();
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from unnest(${keys}::text[]) with ordinality as given (key, place)
    order by place`.execute(work.db);
}

/** What the lock of an account is made of, for `first_launch` of the database, which takes it itself. */
export function accountKeyText(tenantId: string, { kind, provider, subject }: AccountKey): string {
  return [tenantId, kind, provider, subject].join('\n');
}
