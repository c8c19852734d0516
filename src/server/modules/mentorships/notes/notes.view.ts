import type { Notes, NoteVersion } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../../people/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { listNoteComments } from './note-comments.store.ts';
import { listNotes, listNoteVersions } from './notes.store.ts';
import type { StoredNote } from './notes.store.ts';

const toVersion = ({ version, title, words, writtenBy, writtenAt }: StoredNote): NoteVersion => ({
  version,
  title,
  words,
  writtenBy,
  writtenAt: writtenAt.toISOString(),
});

async function namesOf(work: Work, personIds: readonly string[]): Promise<Notes['people']> {
  const people = await getPeople(work, [...new Set(personIds)]);
  return [...people.values()].map(({ id, name }) => ({ id, name }));
}

/**
 * The shared notes of a mentorship, for one of its members.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getNotesFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Notes> {
  const { state } = await getMentorshipOf(work, mentorshipId, personId);
  const notes = await listNotes(work, mentorshipId);
  const comments = await listNoteComments(work, mentorshipId);
  return {
    isOpen: !isOver(state),
    notes: notes.map((note) => ({
      ...toVersion(note),
      id: note.id,
      createdBy: note.createdBy,
      comments: comments
        .filter(({ noteId }) => noteId === note.id)
        .map(({ id, words, writtenBy, writtenAt }) => ({
          id,
          words,
          writtenBy,
          writtenAt: writtenAt.toISOString(),
        })),
    })),
    people: await namesOf(
      work,
      [...notes, ...comments].map(({ writtenBy }) => writtenBy),
    ),
  };
}

/**
 * What a note said before, newest first.
 * @throws AppError `not-found` for anybody who is not in the mentorship, and for a note of another
 */
export async function getNoteVersionsFor(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
): Promise<{ versions: NoteVersion[]; people: Notes['people'] }> {
  await getMentorshipOf(work, mentorshipId, personId);
  const earlier = (await listNoteVersions(work, mentorshipId, noteId)).slice(1);
  return {
    versions: earlier.map(toVersion),
    people: await namesOf(
      work,
      earlier.map(({ writtenBy }) => writtenBy),
    ),
  };
}
