import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { remergePeople } from '../merge/merge-people.ts';
import { lockTwo } from './lock-two.ts';
import { movedTracesSchema, returnTraces } from './moved-traces.store.ts';

/**
 * Makes two people of one again: each way in leads where it led before. What was done in the meantime
 * stays with the one who was kept. Whoever is signed in as that one comes in anew, since a session does
 * not say through which way in it came.
 * @throws AppError `not-found`, also where it is undone already; `conflict` where the time is over, the
 *   one who was kept was merged into another since, or the one who asks is one of the two
 */
export async function undoPersonMerge(work: Work, id: string): Promise<void> {
  const { db, tenantId, now } = work;
  const merge = await db
    .selectFrom('person_merges')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!merge) throw new AppError('not-found');
  const two = { keptId: merge.kept_id, mergedId: merge.merged_id };
  await lockTwo(work, two);
  const isOver = merge.undo_until <= now || (await isMerged(work, two.keptId));
  const isOwn = work.actorId === two.keptId || work.actorId === two.mergedId;
  if (isOver || isOwn) throw new AppError('conflict');
  const moved = movedTracesSchema.parse(merge.moved);
  await returnTraces(work, { from: two.keptId, to: two.mergedId }, moved);
  await remergePeople(work, [two.keptId, two.mergedId]);
  for (const table of ['sessions', 'session_tickets'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', two.keptId)
      .execute();
  }
  await db
    .updateTable('person_merges')
    .set({ undone_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  await recordAudit(work, {
    action: 'people.merge-undone',
    subject: { kind: 'person', id: two.keptId },
    details: { mergeId: id, mergedId: two.mergedId },
  });
}

async function isMerged({ db, tenantId }: Work, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_merges')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('merged_id', '=', personId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
