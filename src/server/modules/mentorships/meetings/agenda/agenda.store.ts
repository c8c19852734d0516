import type { AgendaItem } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';

export interface StoredAgendaItem extends AgendaItem {
  readonly meetingId: string;
  readonly position: number;
}

const select = (work: Work, mentorshipId: string) =>
  work.db
    .selectFrom('agenda_items')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('position')
    .orderBy('id');

/** @returns the agendas of all meetings of a mentorship, each in its order */
export async function listAgendaItems(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredAgendaItem[]> {
  const rows = await select(work, mentorshipId).execute();
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    position: row.position,
    words: row.words,
    isDone: row.is_done,
    addedBy: row.added_by,
  }));
}

/** @throws AppError `not-found` for one of another meeting */
export async function getAgendaItem(
  work: Work,
  mentorshipId: string,
  at: { readonly meetingId: string; readonly itemId: string },
): Promise<StoredAgendaItem> {
  const items = await listAgendaItems(work, mentorshipId);
  const item = items.find(({ id, meetingId }) => id === at.itemId && meetingId === at.meetingId);
  if (!item) throw new AppError('not-found');
  return item;
}

export async function insertAgendaItem(
  work: Work,
  mentorshipId: string,
  item: StoredAgendaItem,
): Promise<void> {
  await work.db
    .insertInto('agenda_items')
    .values({
      tenant_id: work.tenantId,
      id: item.id,
      mentorship_id: mentorshipId,
      meeting_id: item.meetingId,
      position: item.position,
      words: item.words,
      is_done: item.isDone,
      added_by: item.addedBy,
      added_at: work.now,
    })
    .execute();
}

export async function writeAgendaItem(work: Work, item: StoredAgendaItem): Promise<void> {
  await work.db
    .updateTable('agenda_items')
    .set({ position: item.position, words: item.words, is_done: item.isDone })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', item.id)
    .execute();
}

export async function deleteAgendaItem(work: Work, itemId: string): Promise<void> {
  await work.db
    .deleteFrom('agenda_items')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', itemId)
    .execute();
}
