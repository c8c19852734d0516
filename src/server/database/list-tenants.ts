import type { Database } from './database.ts';
import { withRouting } from './with-transaction.ts';

/** @returns the ids of all organisations */
export async function listTenants(database: Database): Promise<readonly string[]> {
  const rows = await withRouting(database, (db) =>
    db.selectFrom('organisations').select('tenant_id').orderBy('created_at').execute(),
  );
  return rows.map((row) => row.tenant_id);
}
