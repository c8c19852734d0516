import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { PeopleMerged, PersonLeft } from '../events.ts';
import { remergePeople } from '../merge/merge-people.ts';
import { getPerson } from '../person.ts';
import { bringOver } from './bring-over.ts';
import { lockTwo } from './lock-two.ts';
import { countTraces, readMergeFacts } from './merge-facts.query.ts';
import { obstaclesOf } from './obstacles.rules.ts';
import { listPlaces } from './places.query.ts';
import type { Two } from './two.ts';

/** Days in which a merge can be undone. */
const undoDays = 30;

/**
 * Merges a person into another: what was theirs, ways in and mentoring and courses, is from now on that
 * of the one who is kept, who is told of it. The other stays as a row of history without a way in.
 * @returns the merge's id, for undoing it
 * @throws AppError `not-found`, `conflict` with the obstacles as its issues
 */
export async function mergeTwoPeople(work: Work, two: Two): Promise<string> {
  await lockTwo(work, two);
  const places = await listPlaces(work);
  const facts = await readMergeFacts(work, two, await countTraces(work, places, two));
  const obstacles = obstaclesOf(facts);
  if (obstacles.length > 0) {
    throw new AppError('conflict', {
      issues: obstacles.map((message) => ({ path: 'mergedId', message })),
    });
  }
  const { keptId, mergedId } = two;
  const { isActive } = await getPerson(work, mergedId);
  const id = newId(work.now);
  const moved = await bringOver(work, two, places, isActive);
  await closePerson(work, mergedId);
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
  await remergePeople(work, [keptId]);
  if (isActive) await work.publish(PersonLeft, { personId: mergedId });
  await work.publish(PeopleMerged, { keptId, mergedId });
  await recordAudit(work, {
    action: 'people.merged',
    subject: { kind: 'person', id: keptId },
    details: {
      mergeId: id,
      mergedId,
      entries: moved.moves.reduce((sum, { keys }) => sum + keys.length, 0),
    },
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
