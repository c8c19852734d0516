import { sql } from 'kysely';
import { importReasons } from '../../../../contract/index.ts';
import type { ImportOutcome, ImportRow } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { writeCsv } from '../../../kernel/csv.ts';
import { leaversOf } from './compare-import.ts';
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

/**
 * The report: every row that does something, cannot be used or is to be looked at, then who leaves.
 * Holds employee numbers and names of attributes, never what they are.
 */
export async function exportImport(work: Work, id: string): Promise<string> {
  const present = await getImport(work, id);
  const { rows } = await sql<Row>`
    select line, employee_number, outcome, attributes, reasons from people_import_rows
    where tenant_id = ${work.tenantId} and import_id = ${id}
      and (outcome <> 'unchanged' or reasons <> '{}')
    order by line`.execute(work.db);
  const isAhead = present.isComplete && present.state === 'ready';
  const leavers = isAhead
    ? await sql<{ employee_number: string }>`
        ${leaversOf(work, id)} order by p.employee_number`.execute(work.db)
    : { rows: [] };
  return writeCsv([
    ['line', 'employeeNumber', 'outcome', 'attributes', 'reasons'],
    ...rows.map((row) => [
      row.line,
      row.employee_number,
      row.outcome,
      (row.attributes ?? []).join(' '),
      row.reasons.join(' '),
    ]),
    ...leavers.rows.map((row) => [null, row.employee_number, 'leaver', '', '']),
  ]);
}
