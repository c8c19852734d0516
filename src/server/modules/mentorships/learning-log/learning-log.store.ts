import type { LearningLogContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** An entry as it is stored. */
export interface StoredEntry extends LearningLogContent {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly writtenAt: Date;
}

/** @returns what a member may read: their own, and what others share; newest first */
export async function listEntries(
  work: Work,
  mentorshipId: string,
  readerId: string,
): Promise<readonly StoredEntry[]> {
  const rows = await work.db
    .selectFrom('learning_log_entries')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where((entry) => entry.or([entry('person_id', '=', readerId), entry('is_shared', '=', true)]))
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    meetingId: row.meeting_id,
    isShared: row.is_shared,
    words: row.words,
    version: row.version,
    writtenAt: row.written_at,
  }));
}

/**
 * One of a member's own.
 * @throws AppError `not-allowed` for what another shares, `not-found` for anything else of theirs
 */
export async function getOwnEntry(
  work: Work,
  mentorshipId: string,
  entryId: string,
  personId: string,
): Promise<StoredEntry> {
  const entries = await listEntries(work, mentorshipId, personId);
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) throw new AppError('not-found');
  if (entry.personId !== personId) throw new AppError('not-allowed');
  return entry;
}

export async function insertEntry(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: LearningLogContent,
): Promise<void> {
  await work.db
    .insertInto('learning_log_entries')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: mentorshipId,
      person_id: personId,
      meeting_id: content.meetingId,
      is_shared: content.isShared,
      words: content.words,
      written_at: work.now,
    })
    .execute();
}

/** Writes it under the next version. */
export async function writeEntry(
  work: Work,
  { id, version }: StoredEntry,
  content: LearningLogContent,
): Promise<void> {
  await work.db
    .updateTable('learning_log_entries')
    .set({
      meeting_id: content.meetingId,
      is_shared: content.isShared,
      words: content.words,
      version: version + 1,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

export async function deleteEntry(work: Work, { id }: StoredEntry): Promise<void> {
  await work.db
    .deleteFrom('learning_log_entries')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
