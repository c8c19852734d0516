import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { NoteCommented } from '../events.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { deleteNoteComment, insertNoteComment, listNoteComments } from './note-comments.store.ts';
import { listNoteVersions } from './notes.store.ts';

const mostComments = 200;

/** @throws AppError `not-found` for a note of another mentorship; `invalid-input` where there are too many */
export async function addNoteComment(
  work: Work,
  mentorshipId: string,
  noteId: string,
  personId: string,
  words: string,
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  await listNoteVersions(work, mentorshipId, noteId);
  const all = await listNoteComments(work, mentorshipId);
  if (all.filter((comment) => comment.noteId === noteId).length >= mostComments) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body', message: `There are ${String(mostComments)} comments already.` }],
    });
  }
  await insertNoteComment(work, mentorshipId, { noteId, words, writtenBy: personId });
  await work.publish(NoteCommented, { ...mentorshipFacts(mentorship), personId });
  await recordAudit(work, {
    action: 'note.commented',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { noteId },
  });
}

/** @throws AppError `not-allowed` for another's */
export async function removeNoteComment(
  work: Work,
  mentorshipId: string,
  at: { readonly noteId: string; readonly commentId: string },
  personId: string,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const comment = (await listNoteComments(work, mentorshipId)).find(
    ({ id, noteId }) => id === at.commentId && noteId === at.noteId,
  );
  if (!comment) throw new AppError('not-found');
  if (comment.writtenBy !== personId) throw new AppError('not-allowed');
  await deleteNoteComment(work, comment.id);
  await recordAudit(work, {
    action: 'note.comment-removed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { noteId: at.noteId },
  });
}
