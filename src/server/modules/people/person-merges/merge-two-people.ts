import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { PeopleMerged, PersonLeft } from '../events.ts';
import { remergePeople } from '../merge/merge-people.ts';
import { findObstacles } from './find-obstacles.ts';
import type { Two } from './two.ts';
import { lockTwo } from './lock-two.ts';
import { moveTraces } from './moved-traces.store.ts';

/** Days in which a merge can be undone. */
const undoDays = 30;

/**
 * Merges a person who has only ways in into another: from now on the ways in lead to the one who is
 * kept, who is told of it. The other stays as a row of history without a way in.
 * @returns the merge's id, for undoing it
 * @throws AppError `not-found`, `conflict` with the obstacles as its issues
 */
export async function mergeTwoPeople(work: Work, two: Two): Promise<string> {
  await lockTwo(work, two);
  const obstacles = await findObstacles(work, two);
  if (obstacles.length > 0) {
    throw new AppError('conflict', {
      issues: obstacles.map((message) => ({ path: 'mergedId', message })),
    });
  }
  const { keptId, mergedId } = two;
  const id = newId(work.now);
  const moved = await moveTraces(work, { from: mergedId, to: keptId });
  await closePerson(work, mergedId);
  await remergePeople(work, [keptId]);
  await work.db
    .insertInto('person_merges')
    .values({
      tenant_id: work.tenantId,
      id,
      kept_id: keptId,
      merged_id: mergedId,
      merged_by: work.actorId,
      merged_at: work.now,
      moved: JSON.stringify(moved),
      undo_until: new Date(work.now.getTime() + undoDays * 24 * 60 * 60 * 1000),
    })
    .execute();
  await work.publish(PersonLeft, { personId: mergedId });
  await work.publish(PeopleMerged, { keptId, mergedId });
  await recordAudit(work, {
    action: 'people.merged',
    subject: { kind: 'person', id: keptId },
    details: { mergeId: id, mergedId, waysIn: moved.accounts.length },
  });
  return id;
}

/** Nobody comes in as them any more, and nothing that means the other leads to them. */
async function closePerson({ db, tenantId, now }: Work, personId: string): Promise<void> {
  for (const table of ['sessions', 'session_tickets', 'break_glass_links'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
  }
  await db
    .updateTable('people')
    .set({ state: 'left', email: null, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .execute();
}
