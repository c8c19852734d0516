import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import {
  importMappingSchema,
  importProblems,
  peopleImportSchema,
} from '../../../../contract/index.ts';
import type { ImportMapping, PeopleImport } from '../../../../contract/index.ts';
import type { PeopleImportsTable } from '../../../database/tables/people-imports.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { hashSecret, newId, newSecret } from '../../../kernel/ids.ts';

export type ImportState = PeopleImport['state'];

/** An import as it is stored. */
export interface StoredImport {
  readonly id: string;
  readonly mapping: ImportMapping;
  readonly isComplete: boolean;
  readonly state: ImportState;
  readonly createdBy: string | null;
  /** What administrators see of it. */
  readonly shown: PeopleImport;
}

/** How many people an import changes, as it was compared. */
export function countChanges(counts: PeopleImport['counts']): number {
  return counts === null ? 0 : counts.new + counts.changed + counts.leavers;
}

function progressOf(row: Selectable<PeopleImportsTable>, counts: PeopleImport['counts']): number {
  switch (row.state) {
    case 'reading':
      return Math.min(1, row.read_bytes / row.total_bytes);
    case 'applying': {
      const rows = countChanges(counts);
      return rows === 0 ? 0 : Math.min(1, row.applied_rows / rows);
    }
    case 'ready':
    case 'done':
      return 1;
    default:
      return 0;
  }
}

function fromRow(row: Selectable<PeopleImportsTable>): StoredImport {
  const shape = peopleImportSchema.shape;
  const counts = shape.counts.safeParse(row.counts).data ?? null;
  const state = shape.state.parse(row.state);
  return {
    id: row.id,
    mapping: importMappingSchema.parse(row.mapping),
    isComplete: row.is_complete,
    state,
    createdBy: row.created_by,
    shown: {
      id: row.id,
      fileName: row.file_name,
      state,
      isComplete: row.is_complete,
      progress: progressOf(row, counts),
      counts,
      problem: importProblems.find((problem) => problem === row.problem) ?? null,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    },
  };
}

const select = (work: Work) =>
  work.db.selectFrom('people_imports').selectAll().where('tenant_id', '=', work.tenantId);

/** @throws AppError `not-found` */
export async function getImport(work: Work, id: string, lock = false): Promise<StoredImport> {
  const query = select(work).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

/** The latest, newest first. */
export async function listImports(work: Work): Promise<PeopleImport[]> {
  const rows = await select(work).orderBy('created_at', 'desc').limit(20).execute();
  return rows.map((row) => fromRow(row).shown);
}

/**
 * Takes the import that waits for the file of this token; of two who bring it at once one gets it.
 * @returns null where there is none
 */
export async function claimAwaited(work: Work, tokenHash: Buffer): Promise<StoredImport | null> {
  const row = await work.db
    .updateTable('people_imports')
    .set({ state: 'reading', upload_hash: null, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('upload_hash', '=', tokenHash)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

interface NewImport {
  readonly fileName: string;
  readonly size: number;
  readonly mapping: ImportMapping;
  readonly isComplete: boolean;
}

/** Begins an import, and remembers what the columns tell for the next one. */
export async function insertImport(
  work: Work,
  { fileName, size, mapping, isComplete }: NewImport,
): Promise<{ id: string; uploadToken: string }> {
  const id = newId(work.now);
  const uploadToken = `${work.tenantId}.${newSecret()}`;
  await work.db
    .insertInto('people_imports')
    .values({
      tenant_id: work.tenantId,
      id,
      file_name: fileName,
      mapping: JSON.stringify(mapping),
      is_complete: isComplete,
      state: 'waiting',
      upload_hash: hashSecret(uploadToken),
      total_bytes: size,
      created_by: work.actorId,
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  await sql`
    insert into people_settings (tenant_id, csv_mapping, updated_at)
    values (${work.tenantId}, ${JSON.stringify(mapping)}::jsonb, ${work.now}::timestamptz)
    on conflict (tenant_id) do update set csv_mapping = excluded.csv_mapping,
      updated_at = excluded.updated_at`.execute(work.db);
  return { id, uploadToken };
}

interface ImportChange {
  readonly state?: ImportState;
  readonly readBytes?: number;
  readonly appliedRows?: number;
  readonly counts?: z.output<typeof peopleImportSchema>['counts'];
  readonly problem?: PeopleImport['problem'];
}

export async function updateImport(work: Work, id: string, change: ImportChange): Promise<void> {
  await work.db
    .updateTable('people_imports')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.readBytes === undefined ? {} : { read_bytes: change.readBytes }),
      ...(change.appliedRows === undefined ? {} : { applied_rows: change.appliedRows }),
      ...(change.counts === undefined ? {} : { counts: JSON.stringify(change.counts) }),
      ...(change.problem === undefined ? {} : { problem: change.problem }),
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

/**
 * Locks the imports of which nothing was heard since: their file never came, came to a stop on its way,
 * or was read and never decided on.
 * @returns their ids
 */
export async function listImportsLeft(work: Work, since: Date): Promise<string[]> {
  const rows = await work.db
    .selectFrom('people_imports')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', ['waiting', 'reading', 'ready'])
    .where('updated_at', '<', since)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** Forgets what the rows said once the import is over; the report keeps what became of them. */
export async function forgetRows(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('people_import_rows')
    .set({ said: null })
    .where('tenant_id', '=', work.tenantId)
    .where('import_id', '=', id)
    .where('said', 'is not', null)
    .execute();
}
