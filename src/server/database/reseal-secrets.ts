import { sql } from 'kysely';
import { z } from 'zod';
import type { Encryption } from '../kernel/encryption.ts';
import type { Database, Transaction } from './database.ts';
import { installationTenant } from './installation.ts';
import { listTenants } from './list-tenants.ts';
import { withTransaction } from './with-transaction.ts';

const columnsSchema = z.array(z.object({ table: z.string(), column: z.string() }));
type Column = z.infer<typeof columnsSchema>[number];

export interface Resealed {
  /** Values under a previous key that now are under the present one. */
  readonly resealed: number;
  /** Values that were under the present key already. */
  readonly current: number;
}

/**
 * Seals every secret anew that a previous key sealed: after it, no previous key is needed any more.
 * Secrets are known by their columns, whose names end in `_sealed`. It may run beside the product, and
 * again after it was interrupted.
 * @throws Error when a value opens under none of the keys; what was done up to then stays
 */
export async function resealSecrets(database: Database, encryption: Encryption): Promise<Resealed> {
  const columns = await findSealedColumns(database);
  const sum = { resealed: 0, current: 0 };
  for (const tenantId of [installationTenant, ...(await listTenants(database))]) {
    for (const column of columns) {
      const done = await withTransaction(database, tenantId, (db) =>
        resealColumn(db, tenantId, column, encryption),
      );
      sum.resealed += done.resealed;
      sum.current += done.current;
    }
  }
  return sum;
}

/** Every column of a secret, in whichever table. */
async function findSealedColumns(database: Database): Promise<Column[]> {
  const { rows } = await database.store.executeAsOwner(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and column_name like '%\\_sealed' order by 1, 2`,
  );
  return columnsSchema.parse(rows);
}

async function resealColumn(
  db: Transaction,
  tenantId: string,
  { table, column }: Column,
  encryption: Encryption,
): Promise<Resealed> {
  const name = { table: sql.table(table), column: sql.ref(column) };
  const { rows } = await sql<{ sealed: Buffer }>`
    select ${name.column} as sealed from ${name.table}
    where tenant_id = ${tenantId} and ${name.column} is not null for update`.execute(db);
  const stale = rows.filter(({ sealed }) => !encryption.isCurrent(sealed));
  for (const { sealed } of stale) {
    const fresh = encryption.seal(encryption.open(sealed));
    // Each value has a nonce of its own, so it names its row.
    await sql`update ${name.table} set ${name.column} = ${fresh}
      where tenant_id = ${tenantId} and ${name.column} = ${sealed}`.execute(db);
  }
  return { resealed: stale.length, current: rows.length - stale.length };
}
