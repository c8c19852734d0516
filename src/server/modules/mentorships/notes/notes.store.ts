import type { NoteContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** A version of a shared note as it is stored. */
export interface StoredNote extends NoteContent {
  readonly id: string;
  readonly createdBy: string;
  readonly version: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

const select = (work: Work, mentorshipId: string) =>
  work.db
    .selectFrom('notes')
    .innerJoin('note_versions as written', (join) =>
      join
        .onRef('written.tenant_id', '=', 'notes.tenant_id')
        .onRef('written.note_id', '=', 'notes.id'),
    )
    .select([
      'notes.id',
      'notes.created_by as createdBy',
      'written.version',
      'written.title',
      'written.words',
      'written.written_by as writtenBy',
      'written.written_at as writtenAt',
    ])
    .where('notes.tenant_id', '=', work.tenantId)
    .where('notes.mentorship_id', '=', mentorshipId);

/** @returns the newest version of each, the one changed last first */
export async function listNotes(work: Work, mentorshipId: string): Promise<readonly StoredNote[]> {
  return select(work, mentorshipId)
    .whereRef('written.version', '=', 'notes.version')
    .orderBy('written.written_at', 'desc')
    .orderBy('notes.id')
    .execute();
}

/**
 * @returns its versions, newest first, of which there is one at least
 * @throws AppError `not-found` for one of another mentorship
 */
export async function listNoteVersions(
  work: Work,
  mentorshipId: string,
  noteId: string,
): Promise<readonly [StoredNote, ...StoredNote[]]> {
  const [newest, ...others] = await select(work, mentorshipId)
    .where('notes.id', '=', noteId)
    .orderBy('written.version', 'desc')
    .execute();
  if (!newest) throw new AppError('not-found');
  return [newest, ...others];
}

async function insertVersion(
  work: Work,
  key: { readonly mentorshipId: string; readonly noteId: string; readonly version: number },
  personId: string,
  { title, words }: NoteContent,
): Promise<void> {
  await work.db
    .insertInto('note_versions')
    .values({
      tenant_id: work.tenantId,
      note_id: key.noteId,
      mentorship_id: key.mentorshipId,
      version: key.version,
      title,
      words,
      written_by: personId,
      written_at: work.now,
    })
    .execute();
}

/** @returns its id */
export async function insertNote(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: NoteContent,
): Promise<string> {
  const id = newId(work.now);
  await work.db
    .insertInto('notes')
    .values({
      tenant_id: work.tenantId,
      id,
      mentorship_id: mentorshipId,
      created_by: personId,
      created_at: work.now,
    })
    .execute();
  await insertVersion(work, { mentorshipId, noteId: id, version: 1 }, personId, content);
  return id;
}

/** Adds a version after the newest. */
export async function writeNote(
  work: Work,
  mentorshipId: string,
  newest: StoredNote,
  personId: string,
  content: NoteContent,
): Promise<void> {
  const version = newest.version + 1;
  await insertVersion(work, { mentorshipId, noteId: newest.id, version }, personId, content);
  await work.db
    .updateTable('notes')
    .set({ version })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', newest.id)
    .execute();
}

/** Deletes a note with its versions and comments. */
export async function deleteNote(work: Work, noteId: string): Promise<void> {
  for (const table of ['note_comments', 'note_versions'] as const) {
    await work.db
      .deleteFrom(table)
      .where('tenant_id', '=', work.tenantId)
      .where('note_id', '=', noteId)
      .execute();
  }
  await work.db
    .deleteFrom('notes')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noteId)
    .execute();
}
