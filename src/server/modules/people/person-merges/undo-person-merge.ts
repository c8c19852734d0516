import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { PeopleParted } from '../events.ts';
import { remergePeople } from '../merge/merge-people.ts';
import { bringBack } from './bring-back.ts';
import { lockTwo } from './lock-two.ts';
import { readMoved } from './moved.ts';
import { listPlaces } from './places.query.ts';

/**
 * Makes two people of one again: each way in leads where it led before, and what was brought over goes
 * back. What was begun in the meantime stays with the one who was kept, unless it hangs on an offer or a
 * mentorship that goes back. Whoever is signed in as that one comes in anew, since a session does
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
  await bringBack(work, two, await listPlaces(work), readMoved(merge.moved, two));
  await db
    .updateTable('person_merges')
    .set({ undone_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  await remergePeople(work, [two.keptId, two.mergedId]);
  for (const table of ['sessions', 'session_tickets'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', two.keptId)
      .execute();
  }
  await work.publish(PeopleParted, two);
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
