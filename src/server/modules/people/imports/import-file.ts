import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { importMappingSchema } from '../../../../contract/index.ts';
import type { ImportMapping, PeopleImport } from '../../../../contract/index.ts';
import type { InTransaction, Scope } from '../../../jobs/work.ts';
import { hashSecret } from '../../../kernel/ids.ts';
import { applyImport } from './apply-import.ts';
import { compareImport } from './compare-import.ts';
import { cancelImport, confirmImport, findRefusal } from './confirm-import.ts';
import type { Confirmation, Refusal } from './confirm-import.ts';
import { writeReport } from './import-report.ts';
import { claimAwaited, getImport, insertImport } from './imports.store.ts';
import { inspectFile } from './inspect-file.ts';
import { stageFile } from './stage-file.ts';

const headBytes = 65_536;

export interface FileImport extends Confirmation {
  readonly path: string;
  /** What columns tell that are to tell something else than they did last time or their names say. */
  readonly columns: ImportMapping;
  /** Whether the file lists everybody. */
  readonly isComplete: boolean;
  /** Compares and reports, and applies nothing. */
  readonly isDryRun: boolean;
}

/** Where whoever imports hears of it. */
export interface ImportListener {
  /** What each column was taken to tell. */
  mapped(mapping: ImportMapping): void;
  /** @param share 0 to 1 of what is being done */
  progress(doing: 'reading' | 'comparing' | 'applying', share: number): void;
  /** The report as CSV, piece by piece. */
  report(piece: string): Promise<void>;
}

export interface FileImported {
  readonly shown: PeopleImport;
  /** Why nothing was applied, although it could have been with leave. */
  readonly refusal: Refusal | null;
}

/**
 * Brings a file of people in from the machine itself, its columns meaning what they did last time, else
 * what their names say. What is not applied is given up: nothing of the file stays but the report.
 * @throws Error where the file cannot be read or no column is the employee number
 */
export async function importFile(
  inTransaction: InTransaction,
  tenantId: string,
  options: FileImport,
  listener: ImportListener,
): Promise<FileImported> {
  const scope = { tenantId, actorId: null };
  const { head, size } = await readHead(options.path);
  const mapping = await mapColumns(inTransaction, scope, head, options.columns);
  listener.mapped(mapping);
  const id = await stage(inTransaction, scope, { ...options, size, mapping }, listener);
  listener.progress('comparing', 0);
  await inTransaction(scope, (work) => compareImport(work, id));
  const compared = await inTransaction(scope, async (work) => {
    const { shown } = await getImport(work, id);
    for await (const piece of writeReport(work, id)) await listener.report(piece);
    return shown;
  });
  if (compared.state !== 'ready' || compared.counts === null) {
    return { shown: compared, refusal: null };
  }
  const refusal = findRefusal(compared.counts, options);
  if (options.isDryRun || refusal !== null) {
    await inTransaction(scope, (work) => cancelImport(work, id));
    return { shown: compared, refusal };
  }
  await inTransaction(scope, (work) => confirmImport(work, id, options));
  await applyImport(inTransaction, { ...scope, importId: id }, (share) =>
    listener.progress('applying', share),
  );
  return inTransaction(scope, async (work) => ({
    shown: (await getImport(work, id)).shown,
    refusal: null,
  }));
}

async function readHead(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return { head: buffer.subarray(0, bytesRead), size: Math.max(1, (await file.stat()).size) };
  } finally {
    await file.close();
  }
}

async function mapColumns(
  inTransaction: InTransaction,
  scope: Scope,
  head: Buffer,
  given: ImportMapping,
): Promise<ImportMapping> {
  const { problem, columns } = await inTransaction(scope, (work) => inspectFile(work, head));
  if (problem !== null) throw new Error(`The file cannot be read: ${problem}.`);
  const unknown = Object.keys(given).find((name) => columns.every((each) => each.name !== name));
  if (unknown !== undefined) throw new Error(`The file has no column "${unknown}".`);
  const taken = new Set(Object.values(given));
  const others = columns.flatMap(({ name, part }) =>
    part === null || taken.has(part) || Object.hasOwn(given, name) ? [] : [[name, part] as const],
  );
  const mapping = importMappingSchema.safeParse({ ...Object.fromEntries(others), ...given });
  if (mapping.success) return mapping.data;
  const names = columns.map(({ name }) => name).join(', ');
  throw new Error(
    `Say with --column which column is the employee number, and give no part to two. There are: ${names}.`,
  );
}

interface Staging {
  readonly path: string;
  readonly size: number;
  readonly mapping: ImportMapping;
  readonly isComplete: boolean;
}

/** @returns the id of the import whose rows have been read */
async function stage(
  inTransaction: InTransaction,
  scope: Scope,
  { path, size, mapping, isComplete }: Staging,
  listener: ImportListener,
): Promise<string> {
  const started = await inTransaction(scope, async (work) => {
    const made = await insertImport(work, { fileName: basename(path), size, mapping, isComplete });
    return claimAwaited(work, hashSecret(made.uploadToken));
  });
  if (!started) throw new Error('The import that was just begun is gone.');
  let read = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      read += piece.length;
      listener.progress('reading', Math.min(1, read / size));
      yield piece;
    }
  };
  await stageFile(inTransaction, scope, started, counted());
  return started.id;
}
