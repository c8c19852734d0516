import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Attempt } from './delivery.rules.ts';
import { findPlacements, selectPlacements } from './placements.store.ts';
import type { Placement } from './placements.store.ts';
import { settleScore } from './scores.store.ts';
import type { Score } from './scores.store.ts';

/** A score that is to be sent to a placement. */
export interface WaitingDelivery {
  readonly scoreId: string;
  readonly scoreGiven: number;
  readonly placement: Placement;
  /** Tries before this one. */
  readonly attempts: number;
  /** The timestamp that the platform has; null where it has none of ours. */
  readonly sentAt: Date | null;
  /** The platform asked for nothing before this instant. */
  readonly pausedUntil: Date | null;
}

/** Joins a score to the placements where it belongs, unless it has a place already. */
export async function placeScore(work: Work, score: Score): Promise<void> {
  const placements = await findPlacements(work, score.personId, score.courseId);
  const [first] = placements;
  if (!first) return;
  const isPlaced = await work.db
    .selectFrom('lms_score_deliveries')
    .select('score_id')
    .where('tenant_id', '=', work.tenantId)
    .where('score_id', '=', score.id)
    .executeTakeFirst();
  // A score that is in a gradebook stays there alone, save for activities that are its course's own.
  if (isPlaced && first.courseId === null) return;
  await work.db
    .insertInto('lms_score_deliveries')
    .values(
      placements.map((placement) => ({
        tenant_id: work.tenantId,
        score_id: score.id,
        resource_link_id: placement.resourceLinkId,
        state: 'waiting',
        updated_at: work.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @returns the deliveries of a score that wait, with their placements */
export async function listWaiting(work: Work, score: Score): Promise<WaitingDelivery[]> {
  const rows = await selectPlacements(work, score.personId)
    .innerJoin('lms_score_deliveries as delivery', (join) =>
      join
        .onRef('delivery.tenant_id', '=', 'link.tenant_id')
        .onRef('delivery.resource_link_id', '=', 'link.id'),
    )
    .innerJoin('lms_registrations as registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'link.tenant_id')
        .onRef('registration.id', '=', 'link.registration_id'),
    )
    .select([
      'delivery.attempts',
      'delivery.sent_at as sentAt',
      'registration.scores_paused_until as pausedUntil',
    ])
    .where('delivery.score_id', '=', score.id)
    .where('delivery.state', '=', 'waiting')
    .execute();
  return rows.map(({ attempts, sentAt, pausedUntil, ...placement }) => ({
    scoreId: score.id,
    scoreGiven: score.scoreGiven,
    placement,
    attempts,
    sentAt,
    pausedUntil,
  }));
}

/**
 * Records what became of a delivery. Where a better score was saved meanwhile, that one waits.
 * @returns whether the delivery still waits
 */
export async function recordAttempt(
  work: Work,
  delivery: WaitingDelivery,
  attempt: Attempt,
): Promise<boolean> {
  const row = await work.db
    .updateTable('lms_score_deliveries as delivery')
    .from('lms_scores as score')
    .set({
      state: sql<string>`case when score.score_given = ${delivery.scoreGiven}
        then ${attempt.state} else 'waiting' end`,
      problem: attempt.problem,
      detail: attempt.detail,
      attempts: delivery.attempts + (attempt.waitSeconds === null ? 1 : 0),
      updated_at: work.now,
      ...(attempt.sentAt ? { sent_at: attempt.sentAt } : {}),
    })
    .whereRef('score.tenant_id', '=', 'delivery.tenant_id')
    .whereRef('score.id', '=', 'delivery.score_id')
    .where('delivery.tenant_id', '=', work.tenantId)
    .where('delivery.score_id', '=', delivery.scoreId)
    .where('delivery.resource_link_id', '=', delivery.placement.resourceLinkId)
    .returning('delivery.state')
    .executeTakeFirst();
  await settleScore(work, delivery.scoreId);
  // The platform, and the delivery with it, may have been removed meanwhile.
  return row?.state === 'waiting';
}
