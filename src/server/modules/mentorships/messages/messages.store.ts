import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** A message as it is stored. */
export interface StoredMessage {
  readonly id: string;
  readonly sequence: number;
  readonly writtenBy: string;
  readonly words: string;
  readonly mentionIds: readonly string[];
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
}

const select = (work: Work, mentorshipId: string) =>
  work.db
    .selectFrom('messages')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId);
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const fromRow = (row: Row): StoredMessage => ({
  id: row.id,
  sequence: row.sequence,
  writtenBy: row.written_by,
  words: row.words,
  mentionIds: row.mentioned_ids,
  writtenAt: row.written_at,
  editedAt: row.edited_at,
  removedAt: row.removed_at,
});

/**
 * @param before only those before this place; undefined: the newest
 * @param limit how many at most
 * @returns newest first
 */
export async function listMessages(
  work: Work,
  mentorshipId: string,
  before: number | undefined,
  limit: number,
): Promise<readonly StoredMessage[]> {
  const query = select(work, mentorshipId).orderBy('sequence', 'desc').limit(limit);
  const rows = await (
    before === undefined ? query : query.where('sequence', '<', before)
  ).execute();
  return rows.map(fromRow);
}

/** @throws AppError `not-found` for one of another mentorship and for one that was taken back */
export async function getMessage(
  work: Work,
  mentorshipId: string,
  messageId: string,
): Promise<StoredMessage> {
  const row = await select(work, mentorshipId)
    .where('id', '=', messageId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

/** Whether this id is taken, in whichever conversation of the organisation. */
export async function findMessageById(
  work: Work,
  id: string,
): Promise<{ readonly mentorshipId: string; readonly writtenBy: string } | null> {
  const row = await work.db
    .selectFrom('messages')
    .select(['mentorship_id', 'written_by'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { mentorshipId: row.mentorship_id, writtenBy: row.written_by } : null;
}

/** Adds a message at the end; the mentorship's row is locked, so places follow each other. */
export async function insertMessage(
  work: Work,
  mentorshipId: string,
  message: Pick<StoredMessage, 'id' | 'writtenBy' | 'words' | 'mentionIds'>,
): Promise<number> {
  const [last] = await listMessages(work, mentorshipId, undefined, 1);
  const sequence = (last?.sequence ?? 0) + 1;
  await work.db
    .insertInto('messages')
    .values({
      tenant_id: work.tenantId,
      id: message.id,
      mentorship_id: mentorshipId,
      sequence,
      written_by: message.writtenBy,
      words: message.words,
      mentioned_ids: [...message.mentionIds],
      written_at: work.now,
    })
    .execute();
  return sequence;
}

/** Writes what can change of a message. */
export async function writeMessage(work: Work, message: StoredMessage): Promise<void> {
  await work.db
    .updateTable('messages')
    .set({
      words: message.words,
      mentioned_ids: [...message.mentionIds],
      edited_at: message.editedAt,
      removed_at: message.removedAt,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', message.id)
    .execute();
}

/** @returns how many messages each wrote and did not take back */
export async function countMessagesByWriter(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await work.db
    .selectFrom('messages')
    .select((row) => ['written_by', row.fn.countAll<string>().as('count')])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('removed_at', 'is', null)
    .groupBy('written_by')
    .execute();
  return new Map(rows.map((row) => [row.written_by, Number(row.count)]));
}
