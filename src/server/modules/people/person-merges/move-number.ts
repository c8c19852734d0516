import type { Work } from '../../../jobs/work.ts';
import type { Owners } from './move-rows.store.ts';

/**
 * An employee number is one person's: it is taken from the one before the other gets it.
 * @returns false where there is none
 */
export async function moveNumber({ db, tenantId }: Work, { from, to }: Owners): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('employee_number')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  if (row.employee_number === null) return false;
  for (const [id, employee_number] of [
    [from, null],
    [to, row.employee_number],
  ] as const) {
    await db
      .updateTable('people')
      .set({ employee_number })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
  return true;
}
