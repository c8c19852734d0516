import type { z } from 'zod';
import { importMappingSchema } from '../../../../contract/index.ts';
import type { ImportMapping, inspectPeopleFile } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { formatOf, readRows, UnreadableFile } from './read-rows.ts';
import { suggestParts } from './suggest-part.ts';

const sampleRows = 3;

/** Looks at the beginning of a file, which may end in the middle of a row. */
export async function inspectFile(
  work: Work,
  head: Buffer,
): Promise<z.input<typeof inspectPeopleFile.response>> {
  try {
    const format = formatOf(head);
    const rows = await readFirst(head, format.encoding.startsWith('utf-16'));
    const [header, ...samples] = rows;
    if (!header) throw new UnreadableFile('empty');
    const columns = header.map((name) => name.trim());
    const parts = suggestParts(columns, await rememberedMapping(work));
    return {
      problem: null,
      ...format,
      columns: columns.map((name, index) => ({
        name,
        sample: samples.map((cells) => cells[index] ?? ''),
        part: parts[index] ?? null,
      })),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problem: error.problem, encoding: 'utf-8', delimiter: ',', columns: [] };
  }
}

async function readFirst(head: Buffer, isWide: boolean): Promise<(readonly string[])[]> {
  // Up to the last whole line: what follows may be cut in the middle.
  const end = head.lastIndexOf(isWide ? Buffer.from([0x0a, 0x00]) : Buffer.from('\n'));
  const whole = end > 0 ? head.subarray(0, end) : head;
  const rows: (readonly string[])[] = [];
  const pieces = async function* (): AsyncGenerator<Buffer> {
    yield await Promise.resolve(isWide && whole.length % 2 === 1 ? whole.subarray(0, -1) : whole);
  };
  for await (const row of readRows(pieces())) {
    rows.push(row.cells);
    if (rows.length > sampleRows) break;
  }
  return rows;
}

/** @returns what the columns of the organisation's last file told */
export async function rememberedMapping(work: Work): Promise<ImportMapping | null> {
  const row = await work.db
    .selectFrom('people_settings')
    .select('csv_mapping')
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return importMappingSchema.safeParse(row?.csv_mapping).data ?? null;
}
