import type { MergeObstacle } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPerson } from '../person.ts';
import { obstaclesOf } from './obstacles.rules.ts';
import { hasSharedWayIn, isToldByHr, listTraces } from './traces.query.ts';
import type { Two } from './two.ts';

/**
 * Finds what keeps a person from being merged into another. Whoever has more than ways in is not
 * merged: what two people did as two cannot be made one person's without breaking a rule somewhere.
 * @throws AppError `not-found`
 */
export async function findObstacles(
  work: Work,
  { keptId, mergedId }: Two,
): Promise<MergeObstacle[]> {
  const kept = await getPerson(work, keptId);
  const merged = await getPerson(work, mergedId);
  return obstaclesOf({
    kept,
    merged,
    actorId: work.actorId,
    isToldByHr: await isToldByHr(work, mergedId),
    hasSharedWayIn: await hasSharedWayIn(work, { keptId, mergedId }),
    traces: await listTraces(work, mergedId),
  });
}
