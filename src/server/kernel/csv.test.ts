import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv } from './csv.ts';

/** Reads CSV by the grammar of RFC 4180 §2, apart from how it was written. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    if (!match) throw new Error(`No cell at ${cell.lastIndex}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('RFC 4180 §2: any text is read back as it was, behind a byte order mark', () => {
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width })),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const csv = writeCsv(rows);
      assert.equal(csv.codePointAt(0), 0xfeff);
      const isFormula = (cell: string): boolean =>
        ['=', '+', '-', '@', '\t', '\r', '\n'].some((start) => cell.startsWith(start));
      assert.deepEqual(
        readCsv(csv.slice(1)),
        rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell))),
      );
    }),
  );
});

test('RFC 4180 §2.5–2.7: quotes, commas and line ends are quoted, quotes doubled; nothing else is', () => {
  assert.equal(
    writeCsv([
      ['Name', 'Score'],
      ['de Wit, "Noor"', 80],
      ['two\nlines', null],
    ]),
    '\uFEFFName,Score\r\n"de Wit, ""Noor""",80\r\n"two\nlines",\r\n',
  );
});

test('text that a spreadsheet would run is written behind an apostrophe; a number is not', () => {
  const csv = writeCsv([['=1+1', '+31', '-x', '@a', '\tb', -5]]);
  assert.equal(csv, "\uFEFF'=1+1,'+31,'-x,'@a,'\tb,-5\r\n");
});
