import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { writeCsv, writeCsvRows } from '../../../kernel/csv.ts';
import type { CsvCell } from '../../../kernel/csv.ts';
import { leaversOf } from './compare-import.ts';
import { getImport } from './imports.store.ts';

/** Rows that are held at once. */
const pageSize = 5000;

const header = ['line', 'employeeNumber', 'outcome', 'attributes', 'reasons'];

/**
 * The report: every row that does something, cannot be used or is to be looked at, then who leaves.
 * Holds employee numbers and names of attributes, never what they are. It comes in pieces, as the
 * report on a million rows is larger than what one wants to hold.
 * @throws AppError `not-found`
 */
export async function* writeReport(work: Work, id: string): AsyncGenerator<string> {
  const present = await getImport(work, id);
  yield writeCsv([header]);
  for (let after = 0, count = pageSize; count === pageSize;) {
    const { rows } = await sql<{
      line: number;
      employee_number: string | null;
      outcome: string;
      attributes: string | null;
      reasons: string;
    }>`
      select line, employee_number, outcome, array_to_string(attributes, ' ') as attributes,
        array_to_string(reasons, ' ') as reasons
      from people_import_rows
      where tenant_id = ${work.tenantId} and import_id = ${id} and line > ${after}
        and (outcome <> 'unchanged' or reasons <> '{}')
      order by line limit ${pageSize}`.execute(work.db);
    count = rows.length;
    after = rows.at(-1)?.line ?? after;
    yield writeCsvRows(
      rows.map((row): CsvCell[] => [
        row.line,
        row.employee_number,
        row.outcome,
        row.attributes ?? '',
        row.reasons,
      ]),
    );
  }
  if (!present.isComplete || present.state !== 'ready') return;
  const leavers = await sql<{ employee_number: string | null }>`
    ${leaversOf(work, id)} order by p.employee_number`.execute(work.db);
  yield writeCsvRows(leavers.rows.map((row) => [null, row.employee_number, 'leaver', '', '']));
}

/** The whole report as one text. @throws AppError `not-found` */
export async function exportImport(work: Work, id: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeReport(work, id)) pieces.push(piece);
  return pieces.join('');
}
