import { parse } from 'csv-parse';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** One skill as ESCO's CSV tells it in one language. */
export interface EscoSkill {
  readonly uri: string;
  readonly label: string;
  readonly otherLabels: readonly string[];
}

/** A row that cannot be read, by its line in the file. */
export interface UnreadableRow {
  readonly line: number;
  readonly reason: string;
}

/** The file is not ESCO's list of skills, or not in UTF-8: nothing of it is read. */
export class NotAnEscoFile extends Error {
  constructor(reason: string) {
    super(`This is not ESCO's CSV of skills: ${reason}`);
    this.name = 'NotAnEscoFile';
  }
}

const needed = ['conceptUri', 'preferredLabel', 'altLabels'] as const;
const longestLabel = 200;

const rowSchema = z.object({
  conceptUri: z.url({ protocol: /^https?$/, error: 'conceptUri is no address' }).max(500),
  preferredLabel: z.string().trim().min(2, 'preferredLabel is missing').max(longestLabel),
  // ESCO separates alternative labels by line breaks within the cell.
  altLabels: z
    .string()
    .default('')
    .transform((text) => text.split('\n').map((label) => label.trim()))
    .transform((labels) =>
      labels.filter((each) => each.length >= 2 && each.length <= longestLabel),
    ),
});

function requireHeader(header: readonly string[]): string[] {
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new NotAnEscoFile(`there is no column ${missing.join(', ')}`);
  }
  return [...header];
}

/**
 * Reads `skills_<language>.csv` of an ESCO classification download (esco.ec.europa.eu), row by row.
 * @param report told of each row that is left out
 * @throws NotAnEscoFile, CsvError where quotes or columns do not fit
 */
export async function* readEscoSkills(
  file: Readable,
  report: (row: UnreadableRow) => void,
): AsyncGenerator<EscoSkill> {
  const rows = file.pipe(
    parse({ bom: true, columns: requireHeader, info: true, skip_empty_lines: true }),
  );
  for await (const { record, info } of rows as AsyncIterable<{
    record: unknown;
    info: { lines: number };
  }>) {
    const row = rowSchema.safeParse(record);
    if (!row.success) {
      report({ line: info.lines, reason: row.error.issues[0]?.message ?? 'unreadable' });
      continue;
    }
    const { conceptUri, preferredLabel, altLabels } = row.data;
    if (preferredLabel.includes('\uFFFD')) throw new NotAnEscoFile('it is not in UTF-8');
    yield { uri: conceptUri, label: preferredLabel, otherLabels: altLabels };
  }
}
