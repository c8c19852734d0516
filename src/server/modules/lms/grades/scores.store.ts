import type { Work } from '../../../jobs/work.ts';

/** The best score of a person in a course: what the gradebooks are to have. */
export interface Score {
  readonly id: string;
  readonly personId: string;
  readonly courseId: string;
  /** 0–100. */
  readonly scoreGiven: number;
}

/** Keeps the best score of a person in a course; every gradebook that has a lower one waits for it. */
export async function saveScore(work: Work, score: Score): Promise<void> {
  const saved = await work.db
    .insertInto('lms_scores')
    .values({
      tenant_id: work.tenantId,
      id: score.id,
      person_id: score.personId,
      course_id: score.courseId,
      score_given: score.scoreGiven,
      state: 'waiting',
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id', 'course_id'])
        .doUpdateSet({ score_given: score.scoreGiven, state: 'waiting', updated_at: work.now })
        // The same event again: the platform may have it already.
        .where('lms_scores.score_given', '<', score.scoreGiven),
    )
    .returning('id')
    .executeTakeFirst();
  if (!saved) return;
  await work.db
    .updateTable('lms_score_deliveries')
    .set({ state: 'waiting', attempts: 0, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('score_id', '=', saved.id)
    .execute();
}

/** @returns null where the person has no score in the course */
export async function findScore(
  work: Work,
  personId: string,
  courseId: string,
): Promise<Score | null> {
  const row = await work.db
    .selectFrom('lms_scores')
    .select(['id', 'score_given'])
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  return row ? { id: row.id, personId, courseId, scoreGiven: row.score_given } : null;
}

/** The deliveries of a score from the one that needs attention most to the one that needs none. */
const byUrgency = ['failed', 'waiting', 'delivered', 'not_gradable'] as const;

/** Gives a score the state of the delivery that fares worst, and its problem; `none` without any. */
export async function settleScore(work: Work, scoreId: string): Promise<void> {
  const deliveries = await work.db
    .selectFrom('lms_score_deliveries')
    .select(['state', 'problem', 'detail'])
    .where('tenant_id', '=', work.tenantId)
    .where('score_id', '=', scoreId)
    .orderBy('updated_at', 'desc')
    .execute();
  const worst = byUrgency
    .map((state) => deliveries.find((delivery) => delivery.state === state))
    .find((delivery) => delivery !== undefined);
  await work.db
    .updateTable('lms_scores')
    .set(worst ?? { state: 'none', problem: null, detail: null })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', scoreId)
    .execute();
}
