import type { NoteContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { NoteWritten } from '../events.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { mergeNote } from './merge-note.ts';
import { deleteNote, insertNote, listNotes, listNoteVersions, writeNote } from './notes.store.ts';

/** More than a mentorship needs, and few enough to read in one go. */
const mostNotes = 100;

async function recordChange(
  work: Work,
  action: string,
  mentorshipId: string,
  details: { readonly noteId: string; readonly version: number },
): Promise<void> {
  await recordAudit(work, { action, subject: { kind: 'mentorship', id: mentorshipId }, details });
}

/** @throws AppError `invalid-input` where there are too many */
export async function addNote(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: NoteContent,
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  if ((await listNotes(work, mentorshipId)).length >= mostNotes) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `There are ${String(mostNotes)} notes already.` }],
    });
  }
  const noteId = await insertNote(work, mentorshipId, personId, content);
  await work.publish(NoteWritten, { ...mentorshipFacts(mentorship), personId });
  await recordChange(work, 'note.added', mentorshipId, { noteId, version: 1 });
}

/**
 * A member writes a new version. Where another was written since the one they began with, the two are
 * merged on top of it; every version stays.
 * @throws AppError `conflict` where both changed the same lines
 */
export async function changeNote(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
  { basedOn, ...content }: NoteContent & { readonly basedOn: number },
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const versions = await listNoteVersions(work, mentorshipId, noteId);
  const [newest] = versions;
  const base = versions.find(({ version }) => version === basedOn);
  const merged = base ? mergeNote(content, base, newest) : null;
  if (!merged) throw new AppError('conflict');
  if (merged.title === newest.title && merged.words === newest.words) return;
  await writeNote(work, mentorshipId, newest, personId, merged);
  const version = newest.version + 1;
  await recordChange(work, 'note.changed', mentorshipId, { noteId, version });
}

/**
 * Whoever began a note deletes it, with all that others wrote in it.
 * @throws AppError `not-allowed` for others; `conflict` when it was changed since they looked
 */
export async function removeNote(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
  basedOn: number,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const [newest] = await listNoteVersions(work, mentorshipId, noteId);
  if (newest.createdBy !== personId) throw new AppError('not-allowed');
  if (newest.version !== basedOn) throw new AppError('conflict');
  await deleteNote(work, noteId);
  await recordChange(work, 'note.removed', mentorshipId, { noteId, version: basedOn });
}
