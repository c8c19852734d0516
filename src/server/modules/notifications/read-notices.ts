import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

/**
 * Marks one notice as read; one that was read keeps its first time.
 * @throws AppError `not-found` when the person has no such notice
 */
export async function readNotice(work: Work, personId: string, noticeId: string): Promise<void> {
  const row = await work.db
    .updateTable('notices')
    .set((is) => ({ read_at: is.fn.coalesce('read_at', is.val(work.now)) }))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', noticeId)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
}

/** Marks every notice of the person as read. */
export async function readAllNotices(work: Work, personId: string): Promise<void> {
  await work.db
    .updateTable('notices')
    .set({ read_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
}
