import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { writeCsv, writeCsvRows } from '../../../kernel/csv.ts';
import type { CsvCell } from '../../../kernel/csv.ts';
import { leaversOf } from './compare-import.ts';
import { getImport } from './imports.store.ts';

/** Rows of a piece: what one answer, or one step of the command line, holds at once. */
export const rowsOfPiece = 20_000;

const header = ['line', 'employeeNumber', 'outcome', 'attributes', 'reasons'];

/** Where a piece begins: after a line of the file, or among those who leave, after a number. */
type Place =
  | { readonly part: 'rows'; readonly after: number }
  | { readonly part: 'leavers'; readonly after: string };

interface ReportPiece {
  readonly csv: string;
  /** Where the next piece begins; null: this is the last. */
  readonly next: string | null;
}

const beginning: Place = { part: 'rows', after: 0 };

function readPlace(text: string): Place {
  const [, line, number] = /^(?:rows\.(\d{1,9})|leavers\.([^\0]{0,100}))$/.exec(text) ?? [];
  if (line !== undefined) return { part: 'rows', after: Number(line) };
  if (number !== undefined) return { part: 'leavers', after: number };
  throw new AppError('invalid-input', { issues: [{ path: 'after', message: 'no place' }] });
}

const writePlace = ({ part, after }: Place): string => `${part}.${after}`;

/**
 * A piece of the report: every row that does something, cannot be used or is to be looked at, then who
 * leaves. Holds employee numbers and names of attributes, never what they are. It comes in pieces, as
 * the report on a million rows is larger than what one wants to hold.
 * @param after `next` of the piece before; undefined: the first, with the header
 * @throws AppError `not-found`; `invalid-input` where `after` is no place
 */
export async function readReportPiece(
  work: Work,
  id: string,
  after: string | undefined,
): Promise<ReportPiece> {
  const present = await getImport(work, id);
  const place = after === undefined ? beginning : readPlace(after);
  const head = after === undefined ? writeCsv([header]) : '';
  const hasLeavers = present.isComplete && present.state === 'ready';
  if (place.part === 'leavers') return hasLeavers ? readLeavers(work, id, place.after) : noMore;
  const rows = await readRows(work, id, place.after);
  const next: Place | null =
    rows.length === rowsOfPiece
      ? { part: 'rows', after: rows.at(-1)?.line ?? 0 }
      : hasLeavers
        ? { part: 'leavers', after: '' }
        : null;
  const cells = rows.map((row): CsvCell[] => [
    row.line,
    row.employee_number,
    row.outcome,
    row.attributes ?? '',
    row.reasons,
  ]);
  return { csv: head + writeCsvRows(cells), next: next ? writePlace(next) : null };
}

const noMore: ReportPiece = { csv: '', next: null };

async function readRows(work: Work, id: string, after: number) {
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
    order by line limit ${rowsOfPiece}`.execute(work.db);
  return rows;
}

/** In the order of the numbers' bytes, whatever the database's own order of texts. */
async function readLeavers(work: Work, id: string, after: string): Promise<ReportPiece> {
  const { rows } = await sql<{ employee_number: string }>`
    select employee_number from (${leaversOf(work, id)}) as leaver
    where employee_number collate "C" > ${after}
    order by employee_number collate "C" limit ${rowsOfPiece}`.execute(work.db);
  const last = rows.at(-1);
  return {
    csv: writeCsvRows(rows.map((row) => [null, row.employee_number, 'leaver', '', ''])),
    next:
      rows.length === rowsOfPiece && last
        ? writePlace({ part: 'leavers', after: last.employee_number })
        : null,
  };
}

/** The whole report, piece by piece. @throws AppError `not-found` */
export async function* writeReport(work: Work, id: string): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const piece = await readReportPiece(work, id, after);
    yield piece.csv;
    after = piece.next ?? undefined;
  } while (after !== undefined);
}
