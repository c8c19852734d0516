import type { MyDataExport } from '../../../contract/index.ts';

/** The words and forms of one language that a readable copy is written with. */
export interface ReadableWords {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly category: (category: string) => string;
  /** @returns null for a column that has no name of its own */
  readonly column: (column: string) => string | null;
  readonly instant: (instant: string) => string;
  readonly day: (date: string) => string;
  readonly yes: string;
  readonly no: string;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const date = /^\d{4}-\d\d-\d\d$/;

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

const asWords = (name: string): string => {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** @returns HTML; empty where there is nothing that a person would read */
function show(value: unknown, words: ReadableWords): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (uuid.test(value)) return '';
    if (date.test(value)) return escape(words.day(value));
    return escape(instant.test(value) ? words.instant(value) : value);
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => show(item, words)).filter((item) => item !== '');
    return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  }
  const parts = Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    const shown = show(inner, words);
    return shown === '' ? [] : [`<li>${escape(words.column(key) ?? asWords(key))}: ${shown}</li>`];
  });
  return parts.length === 0 ? '' : `<ul>${parts.join('')}</ul>`;
}

const isWritten = (value: unknown): boolean => typeof value === 'string' && /\s/.test(value);

/** Rows show what has a name, and whatever somebody wrote in sentences. */
function showRow(row: Readonly<Record<string, unknown>>, words: ReadableWords): string {
  const facts = Object.entries(row).flatMap(([column, value]) => {
    const name = words.column(column) ?? (isWritten(value) ? asWords(column) : null);
    const shown = name === null ? '' : show(value, words);
    return shown === '' ? [] : [`<dt>${escape(name ?? '')}</dt><dd>${shown}</dd>`];
  });
  return facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dl{border:1px solid #ccc;border-radius:.5rem;padding:1rem;margin:.75rem 0;break-inside:avoid}
dt{color:#555;font-size:.85rem}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}
ul{margin:0;padding-inline-start:1.25rem}`;

/**
 * Writes a person's copy of their data as one page to read, print or keep. What is technical, such as
 * ids, is in the other file only. All text is escaped: nothing that anybody wrote becomes HTML.
 */
export function makeReadableExport(data: MyDataExport, words: ReadableWords): string {
  const sections = data.categories.map(({ category, tables }) => {
    const rows = tables
      .flatMap((table) => data.tables[table] ?? [])
      .map((row) => showRow(row, words))
      .filter((row) => row !== '');
    const content = rows.length === 0 ? `<p>${escape(words.nothing)}</p>` : rows.join('\n');
    return `<h2>${escape(words.category(category))}</h2>\n${content}`;
  });
  return `<!doctype html>
<html lang="${escape(words.language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escape(words.title)}</title>
<style>${style}</style></head><body>
<h1>${escape(words.title)}</h1><p>${escape(words.lead)}</p>
${sections.join('\n')}
</body></html>
`;
}
