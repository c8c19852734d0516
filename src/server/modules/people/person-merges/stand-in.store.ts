import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/**
 * Lets two rows change places of which each person has but one: one of them is a third person's in
 * between, who is there for the length of the transaction alone.
 */
export async function withStandIn<Result>(
  { db, tenantId, now }: Work,
  id: string,
  act: () => Promise<Result>,
): Promise<Result> {
  await db
    .insertInto('people')
    .values({ tenant_id: tenantId, id, state: 'left', created_at: now, updated_at: now })
    .execute();
  const result = await act();
  await sql`delete from people where tenant_id = ${tenantId} and id = ${id}::uuid`.execute(db);
  return result;
}
