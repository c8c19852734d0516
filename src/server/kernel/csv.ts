export type CsvCell = string | number | null;

/** Excel takes a file without it for the local code page. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would run as a formula, or would skip to find one. */
const formulaStart = /^[=+\-@\t\r\n]/;

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Writes a table as text/csv (RFC 4180): comma, CRLF after every row, quotes where they are needed,
 * after a UTF-8 byte order mark. Text that a spreadsheet would run gets an apostrophe before it.
 * @param rows the header first
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + writeCsvRows(rows);
}

/** More rows of a table that was begun with `writeCsv`. */
export function writeCsvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
