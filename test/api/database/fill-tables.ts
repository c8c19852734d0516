import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../../../src/server/database/database.ts';
import { inOrderOfNeed } from './catalog.ts';
import type { CatalogTable } from './catalog.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A value that the column's type and its check constraint take. */
function valueFor(column: { name: string; type: string }, checks: readonly string[]): unknown {
  // A list of what a column may hold comes before a value that another column depends on.
  const oneOf = ['= ANY \\(ARRAY\\[', '= '].map(
    (operator) => new RegExp(`\\(${column.name} ${operator}'([^']*)'`),
  );
  const allowed = oneOf
    .flatMap((pattern) => checks.map((check) => pattern.exec(check)?.[1]))
    .find((value) => value);
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'text':
      return allowed ?? 'x';
    case 'integer[]':
      return [1];
    case 'text[]':
      return ['x'];
    case 'integer':
    case 'bigint':
    case 'real':
      return 1;
    case 'boolean':
      return true;
    case 'bytea':
      return Buffer.from('x');
    case 'date':
      return '2026-03-02';
    case 'timestamp with time zone':
      return new Date('2026-03-02T09:00:00Z');
    case 'jsonb':
      return '{}';
    default:
      throw new Error(`No value is known for ${column.name} ${column.type}.`);
  }
}

export async function insertRow(db: Transaction, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).map((name) => sql.ref(name));
  const values = Object.values(row).map((value) => sql`${value}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(
    db,
  );
}

/**
 * Puts one row of an organisation in each table, made from nothing but the catalog, so that a table
 * that is added later is filled too.
 * @returns the rows, by their table
 */
export async function fillTables(
  db: Transaction,
  tables: readonly CatalogTable[],
  tenantId: string,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const table of inOrderOfNeed(tables)) {
    const row: Record<string, unknown> = {};
    for (const column of table.required) row[column.name] = valueFor(column, table.checks);
    for (const reference of table.references) {
      for (const { own, target } of reference.columns) {
        if (own in row) row[own] = rows.get(reference.table)?.[target];
      }
    }
    row.tenant_id = tenantId;
    await insertRow(db, table.name, row);
    rows.set(table.name, row);
  }
  return rows;
}
