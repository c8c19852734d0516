import { documentEndings } from '../../../../contract/index.ts';
import type { DocumentKind, MyData } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** A version of a document as it is stored, without what is in it. */
export interface StoredVersion {
  readonly documentId: string;
  readonly createdBy: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly kind: DocumentKind;
  /** Bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Bytes of a piece: few enough for one statement, whichever the store. */
const pieceSize = 512 * 1024;

const isKind = (text: string): text is DocumentKind => text in documentEndings;

/** @returns every version of every document of a mentorship, newest first */
export async function listDocumentVersions(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredVersion[]> {
  const rows = await work.db
    .selectFrom('document_versions as added')
    .innerJoin('documents', (join) =>
      join
        .onRef('documents.tenant_id', '=', 'added.tenant_id')
        .onRef('documents.id', '=', 'added.document_id'),
    )
    .selectAll('added')
    .select('documents.created_by')
    .where('added.tenant_id', '=', work.tenantId)
    .where('added.mentorship_id', '=', mentorshipId)
    .orderBy('added.added_at', 'desc')
    .orderBy('added.document_id')
    .orderBy('added.version', 'desc')
    .execute();
  return rows.map((row) => {
    if (!isKind(row.kind)) throw new Error(`No file is of the kind ${row.kind}.`);
    return {
      documentId: row.document_id,
      createdBy: row.created_by,
      version: row.version,
      name: row.name,
      description: row.description,
      kind: row.kind,
      size: row.size_bytes,
      addedBy: row.added_by,
      addedAt: row.added_at,
    };
  });
}

/** @returns every version that a person added, in whichever mentorship, newest first */
export async function listDocumentsBy(
  work: Work,
  personId: string,
): Promise<readonly MyData['documents'][number][]> {
  const rows = await work.db
    .selectFrom('document_versions')
    .select(['mentorship_id', 'document_id', 'version', 'name', 'size_bytes', 'added_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('added_by', '=', personId)
    .orderBy('added_at', 'desc')
    .orderBy('document_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    mentorshipId: row.mentorship_id,
    documentId: row.document_id,
    version: row.version,
    name: row.name,
    size: row.size_bytes,
    addedAt: row.added_at.toISOString(),
  }));
}

/** Adds the first version of a new document, or the next of one that there is. */
export async function insertVersion(
  work: Work,
  mentorshipId: string,
  added: Omit<StoredVersion, 'addedAt'>,
  content: Buffer,
): Promise<void> {
  const { tenantId: tenant_id, db } = work;
  const { documentId: document_id, version } = added;
  if (version === 1) {
    await db
      .insertInto('documents')
      .values({
        tenant_id,
        id: document_id,
        mentorship_id: mentorshipId,
        created_by: added.createdBy,
        created_at: work.now,
      })
      .execute();
  } else {
    await db
      .updateTable('documents')
      .set({ version })
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', document_id)
      .execute();
  }
  await db
    .insertInto('document_versions')
    .values({
      tenant_id,
      document_id,
      mentorship_id: mentorshipId,
      version,
      name: added.name,
      description: added.description,
      kind: added.kind,
      size_bytes: added.size,
      added_by: added.addedBy,
      added_at: work.now,
    })
    .execute();
  for (let from = 0; from < content.length; from += pieceSize) {
    const piece = content.subarray(from, from + pieceSize);
    await db
      .insertInto('document_pieces')
      .values({ tenant_id, document_id, version, number: from / pieceSize, content: piece })
      .execute();
  }
}

/** @throws AppError `not-found` where it is gone */
export async function readContent(
  work: Work,
  documentId: string,
  version: number,
): Promise<Buffer> {
  const pieces = await work.db
    .selectFrom('document_pieces')
    .select('content')
    .where('tenant_id', '=', work.tenantId)
    .where('document_id', '=', documentId)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
  if (pieces.length === 0) throw new AppError('not-found');
  return Buffer.concat(pieces.map(({ content }) => content));
}

/** Deletes a document with its versions and what is in them. */
export async function deleteDocument(work: Work, documentId: string): Promise<void> {
  for (const table of ['document_pieces', 'document_versions'] as const) {
    await work.db
      .deleteFrom(table)
      .where('tenant_id', '=', work.tenantId)
      .where('document_id', '=', documentId)
      .execute();
  }
  await work.db
    .deleteFrom('documents')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', documentId)
    .execute();
}
