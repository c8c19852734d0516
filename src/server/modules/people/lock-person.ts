import type { Work } from '../../jobs/work.ts';

/** Makes what one person does at once happen one after the other, until the transaction ends. */
export async function lockPerson(work: Work, personId: string): Promise<void> {
  await work.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .execute();
}
