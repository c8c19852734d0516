import { sql } from 'kysely';
import type { InTransaction, Scope } from '../../../jobs/work.ts';
import { readRow, partsOf } from './import-row.rules.ts';
import type { ColumnParts, ReadRow } from './import-row.rules.ts';
import { CompareImport } from './import-jobs.ts';
import { forgetRows, updateImport } from './imports.store.ts';
import type { StoredImport } from './imports.store.ts';
import { readRows, UnreadableFile } from './read-rows.ts';

const batchSize = 2000;

type StagedRow = ReadRow & { readonly line: number };

/**
 * Reads a file into rows of its import, a batch in each transaction, so that a million of them hold
 * neither memory nor locks; nothing of it touches a person yet. What cannot be read ends the import.
 */
export async function stageFile(
  inTransaction: InTransaction,
  scope: Scope,
  { id: importId, mapping }: Pick<StoredImport, 'id' | 'mapping'>,
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  let readBytes = 0;
  let parts: ColumnParts | null = null;
  let batch: StagedRow[] = [];
  const write = (): Promise<void> => writeRows(inTransaction, scope, importId, batch, readBytes);
  try {
    for await (const { line, cells } of readRows(bytes, (read) => (readBytes = read))) {
      if (parts === null) {
        parts = partsOf(cells, mapping);
        if (!parts.includes('employeeNumber')) throw new UnreadableFile('header');
        continue;
      }
      batch.push({ line, ...readRow(cells, parts) });
      if (batch.length < batchSize) continue;
      await write();
      batch = [];
    }
    if (parts === null) throw new UnreadableFile('empty');
    await write();
  } catch (error) {
    const problem = error instanceof UnreadableFile ? error.problem : 'interrupted';
    await inTransaction(scope, async (work) => {
      await updateImport(work, importId, { state: 'failed', problem });
      await forgetRows(work, importId);
    });
    if (!(error instanceof UnreadableFile)) throw error;
    return;
  }
  await inTransaction(scope, async (work) => {
    await sql`select analyze_import_rows()`.execute(work.db);
    await updateImport(work, importId, { state: 'comparing' });
    await work.enqueue(CompareImport, { ...scope, importId });
  });
}

function writeRows(
  inTransaction: InTransaction,
  scope: Scope,
  importId: string,
  rows: readonly StagedRow[],
  readBytes: number,
): Promise<void> {
  const staged = rows.map(({ line, employeeNumber, said, reasons }) => ({
    line,
    employee_number: employeeNumber,
    said,
    reasons,
  }));
  return inTransaction(scope, async (work) => {
    await sql`
      insert into people_import_rows
        (tenant_id, import_id, line, employee_number, said, outcome, reasons)
      select ${work.tenantId}::uuid, ${importId}::uuid, r.line, r.employee_number, r.said,
        case when r.said is null then 'invalid' end, r.reasons
      from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb)
        as r (line integer, employee_number text, said jsonb, reasons text[])`.execute(work.db);
    await updateImport(work, importId, { readBytes });
  });
}
