import type { Work } from '../../../jobs/work.ts';
import type { Two } from './two.ts';

/**
 * Makes whoever comes in as one of the two wait until the transaction ends. Their accounts come first,
 * as they do when somebody comes in, so that neither waits for the other.
 */
export async function lockTwo({ db, tenantId }: Work, { keptId, mergedId }: Two): Promise<void> {
  const ids = [keptId, mergedId];
  await db
    .selectFrom('person_accounts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  await db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}
