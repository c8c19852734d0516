import type { NoteContent, PrivateNote } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { getMentorshipOf } from '../mentorships.store.ts';

const mostNotes = 100;

async function listOwn(work: Work, mentorshipId: string, personId: string): Promise<PrivateNote[]> {
  const rows = await work.db
    .selectFrom('private_notes')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, version, title, words, changed_at }) => ({
    id,
    version,
    title,
    words,
    changedAt: changed_at.toISOString(),
  }));
}

/**
 * A member's own notes, which nobody else ever reads; they can be changed after the mentorship too.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getPrivateNotesOf(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<{ notes: PrivateNote[] }> {
  await getMentorshipOf(work, mentorshipId, personId);
  return { notes: await listOwn(work, mentorshipId, personId) };
}

/** @throws AppError `not-found` for another's; `conflict` when it was changed meanwhile */
async function lockOwn(
  work: Work,
  mentorshipId: string,
  personId: string,
  at: { readonly noteId: string; readonly basedOn: number },
): Promise<void> {
  await getMentorshipOf(work, mentorshipId, personId, true);
  const note = (await listOwn(work, mentorshipId, personId)).find(({ id }) => id === at.noteId);
  if (!note) throw new AppError('not-found');
  if (note.version !== at.basedOn) throw new AppError('conflict');
}

async function recordChange(work: Work, mentorshipId: string, action: string): Promise<void> {
  await recordAudit(work, { action, subject: { kind: 'mentorship', id: mentorshipId } });
}

/** @throws AppError `invalid-input` where there are too many */
export async function addPrivateNote(
  work: Work,
  mentorshipId: string,
  personId: string,
  { title, words }: NoteContent,
): Promise<void> {
  await getMentorshipOf(work, mentorshipId, personId, true);
  if ((await listOwn(work, mentorshipId, personId)).length >= mostNotes) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `There are ${String(mostNotes)} notes already.` }],
    });
  }
  await work.db
    .insertInto('private_notes')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: mentorshipId,
      person_id: personId,
      title,
      words,
      changed_at: work.now,
    })
    .execute();
  await recordChange(work, mentorshipId, 'private-note.added');
}

/** Puts these words in place of what the note said. */
export async function changePrivateNote(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
  { basedOn, title, words }: NoteContent & { readonly basedOn: number },
): Promise<void> {
  await lockOwn(work, mentorshipId, personId, { noteId, basedOn });
  await work.db
    .updateTable('private_notes')
    .set({ title, words, version: basedOn + 1, changed_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noteId)
    .execute();
  await recordChange(work, mentorshipId, 'private-note.changed');
}

export async function removePrivateNote(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
  basedOn: number,
): Promise<void> {
  await lockOwn(work, mentorshipId, personId, { noteId, basedOn });
  await work.db
    .deleteFrom('private_notes')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', noteId)
    .execute();
  await recordChange(work, mentorshipId, 'private-note.removed');
}
