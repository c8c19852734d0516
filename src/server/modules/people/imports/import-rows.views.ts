import { sql } from 'kysely';
import { importReasons } from '../../../../contract/index.ts';
import type { ImportOutcome, ImportRow } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getImport } from './imports.store.ts';

interface Row {
  readonly line: number;
  readonly employee_number: string | null;
  readonly outcome: ImportOutcome;
  readonly attributes: string[] | null;
  readonly reasons: string[];
}

const toAnswer = (row: Row): ImportRow => ({
  line: row.line,
  employeeNumber: row.employee_number,
  outcome: row.outcome,
  attributes: row.attributes ?? [],
  reasons: importReasons.filter((reason) => row.reasons.includes(reason)),
});

/** One page of an import's rows in the order of the file. @throws AppError `not-found` */
export async function listImportRows(
  work: Work,
  id: string,
  query: { outcome?: ImportOutcome | undefined; page: number; pageSize: number },
): Promise<{ rows: ImportRow[]; total: number }> {
  await getImport(work, id);
  const where = sql`tenant_id = ${work.tenantId} and import_id = ${id} and outcome is not null
    and ${query.outcome === undefined ? sql`true` : sql`outcome = ${query.outcome}`}`;
  const counted = await sql<{ total: number }>`
    select count(*) as total from people_import_rows where ${where}`.execute(work.db);
  const { rows } = await sql<Row>`
    select line, employee_number, outcome, attributes, reasons from people_import_rows
    where ${where} order by line
    offset ${(query.page - 1) * query.pageSize} limit ${query.pageSize}`.execute(work.db);
  return { rows: rows.map(toAnswer), total: counted.rows[0]?.total ?? 0 };
}
