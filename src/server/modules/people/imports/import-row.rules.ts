import type { ImportMapping, ImportPart, ImportReason } from '../../../../contract/index.ts';
import { keep } from '../merge/said.ts';
import type { Said } from '../merge/said.ts';
import { understand } from '../merge/understand.ts';

/** A row of the file, read as what it tells of a person. */
export interface ReadRow {
  readonly employeeNumber: string | null;
  /** Null where the row cannot be used. */
  readonly said: Said | null;
  readonly reasons: readonly ImportReason[];
}

/** Which column tells which part. */
export type ColumnParts = readonly (ImportPart | null)[];

export function partsOf(header: readonly string[], mapping: ImportMapping): ColumnParts {
  return header.map((column) =>
    Object.hasOwn(mapping, column.trim()) ? (mapping[column.trim()] ?? null) : null,
  );
}

/** A day as HR systems write it, the day first where the year is last. */
function toIsoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a source may say in words that mean nothing, and what is said of that. */
const checked = [
  ['email', 'email-not-valid'],
  ['country', 'country-not-known'],
  ['language', 'language-not-known'],
  ['timeZone', 'time-zone-not-known'],
  ['startDate', 'start-date-not-a-date'],
] as const;

/** Reads a row; columns that the mapping does not name are left where they are. */
export function readRow(cells: readonly string[], parts: ColumnParts): ReadRow {
  const told: Partial<Record<ImportPart, string>> = {};
  for (const [index, part] of parts.entries()) {
    const cell = cells[index]?.replaceAll('\0', '').toWellFormed().trim();
    if (part !== null && cell !== undefined && cell !== '') told[part] = cell;
  }
  const { employeeNumber, givenName, familyName, jobLevel, startDate, ...others } = told;
  const said = keep({
    ...others,
    names: { given: givenName, family: familyName },
    jobLevel: jobLevel === undefined ? null : [jobLevel],
    startDate: startDate === undefined ? null : toIsoDay(startDate),
    employment: true,
  });
  const known = understand(said);
  const reasons: ImportReason[] = checked.flatMap(([part, reason]) =>
    part in said && !(part in known) ? [reason] : [],
  );
  if (cells.length !== parts.length) reasons.unshift('columns-differ');
  if (employeeNumber === undefined) reasons.unshift('employee-number-missing');
  else if (employeeNumber.length > 100) reasons.unshift('employee-number-too-long');
  return {
    employeeNumber: employeeNumber?.slice(0, 100) ?? null,
    said: reasons.length === 0 ? said : null,
    reasons,
  };
}
