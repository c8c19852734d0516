import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { personalTables, sharedTables } from './personal-tables.ts';

type Rows = Record<string, unknown>[];

async function read(work: Work, table: string, condition: ReturnType<typeof sql>): Promise<Rows> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} where tenant_id = ${work.tenantId} and (${condition})`.execute(
    work.db,
  );
  return rows.map(({ tenant_id: _organisation, ...row }) => row);
}

/**
 * Gathers what is kept about a person, as it was written: the right to a copy (GDPR article 15 (3)).
 * What others said about the same thing privately, an answer or an evaluation, is theirs and not in it.
 * It reads the tables themselves, so that a row is given as it is kept.
 */
export async function exportMyData(
  work: Work,
  personId: string,
): Promise<{ personId: string; exportedAt: string; tables: Record<string, Rows> }> {
  const tables: Record<string, Rows> = {};
  for (const [table, columns] of Object.entries(personalTables)) {
    const isMine = columns.map((column) => sql`${sql.ref(column)} = ${personId}`);
    tables[table] = await read(work, table, sql`${sql.join(isMine, sql` or `)}`);
  }
  for (const [table, column] of Object.entries(sharedTables)) {
    tables[table] = await read(
      work,
      table,
      sql`${sql.ref(column)} in (select mentorship_id from mentorship_members
        where tenant_id = ${work.tenantId} and person_id = ${personId})`,
    );
  }
  return { personId, exportedAt: work.now.toISOString(), tables };
}
