import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';

export interface StoredComment {
  readonly id: string;
  readonly noteId: string;
  readonly words: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** @returns the comments on all notes of a mentorship, oldest first */
export async function listNoteComments(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredComment[]> {
  return work.db
    .selectFrom('note_comments')
    .select([
      'id',
      'note_id as noteId',
      'words',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

export async function insertNoteComment(
  work: Work,
  mentorshipId: string,
  comment: Pick<StoredComment, 'noteId' | 'words' | 'writtenBy'>,
): Promise<void> {
  await work.db
    .insertInto('note_comments')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      note_id: comment.noteId,
      mentorship_id: mentorshipId,
      words: comment.words,
      written_by: comment.writtenBy,
      written_at: work.now,
    })
    .execute();
}

export async function deleteNoteComment(work: Work, commentId: string): Promise<void> {
  await work.db
    .deleteFrom('note_comments')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', commentId)
    .execute();
}
