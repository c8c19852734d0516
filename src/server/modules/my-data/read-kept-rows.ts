import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import {
  columnsOfTheOther,
  personalTables,
  sharedTables,
  tablesOfOwnRows,
  withheldColumns,
  writers,
} from './personal-tables.ts';

type Row = Record<string, unknown>;
type Condition = RawBuilder<unknown>;

async function read(work: Work, table: string, condition: Condition): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where tenant_id = ${work.tenantId} and (${condition})`.execute(
    work.db,
  );
  const withheld = new Set(['tenant_id', ...(withheldColumns[table] ?? [])]);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.has(column))),
  );
}

function withoutTheOthers(table: string, row: Row, personId: string): Row {
  const hidden = Object.entries(columnsOfTheOther[table] ?? {}).flatMap(([side, column]) =>
    row[side] === personId ? column : [],
  );
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column)));
}

const isOneOf = (columns: readonly string[], personId: string): Condition =>
  sql`${sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${personId}`),
    sql` or `,
  )}`;

/** Of those whom a person is still a member of: who has left a group reads it no more. */
const ofMyMentorships = (work: Work, column: string, personId: string): Condition => sql`
  ${sql.ref(column)} in (select mentorship_id from mentorship_members
    where tenant_id = ${work.tenantId} and person_id = ${personId} and left_at is null)`;

/**
 * Reads what is kept about a person, by the table. It reads the tables themselves, so that a row is
 * given as it is kept.
 */
export async function readKeptRows(work: Work, personId: string): Promise<Record<string, Row[]>> {
  const tables: Record<string, Row[]> = {};
  for (const [table, columns] of Object.entries(personalTables)) {
    const rows = await read(work, table, isOneOf(columns, personId));
    tables[table] = rows.map((row) => withoutTheOthers(table, row, personId));
  }
  for (const [table, { column, of }] of Object.entries(tablesOfOwnRows)) {
    const ids = (tables[of] ?? []).map(({ id }) => sql`${id}`);
    const isMine = sql`${sql.ref(column)} in (${sql.join(ids)})`;
    tables[table] = ids.length === 0 ? [] : await read(work, table, isMine);
  }
  for (const [table, column] of Object.entries(sharedTables)) {
    const writer = writers[table as keyof typeof sharedTables];
    const isShared = ofMyMentorships(work, column, personId);
    const mine =
      writer === undefined ? isShared : sql`${isShared} or ${isOneOf([writer], personId)}`;
    tables[table] = await read(work, table, mine);
  }
  return tables;
}
