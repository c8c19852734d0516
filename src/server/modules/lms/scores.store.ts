import type { ScoreOutcome } from '../../../../lti/index.ts';
import type { Work } from '../../jobs/work.ts';

export interface Placement {
  readonly resourceLinkId: string;
  readonly registrationId: string;
  readonly deploymentId: string;
  readonly subject: string;
  readonly lineItemUrl: string | null;
  readonly lineItemsUrl: string | null;
}

/** @returns the graded placement through which the person came last, or null */
export async function findPlacement(work: Work, personId: string): Promise<Placement | null> {
  const row = await work.db
    .selectFrom('lms_learners as learner')
    .innerJoin('lms_resource_links as link', (join) =>
      join
        .onRef('link.tenant_id', '=', 'learner.tenant_id')
        .onRef('link.id', '=', 'learner.resource_link_id'),
    )
    .select([
      'link.id',
      'link.registration_id',
      'link.deployment_id',
      'link.line_item_url',
      'link.line_items_url',
      'learner.subject',
    ])
    .where('learner.tenant_id', '=', work.tenantId)
    .where('learner.person_id', '=', personId)
    .where((expression) =>
      expression.or([
        expression('link.line_item_url', 'is not', null),
        expression('link.line_items_url', 'is not', null),
      ]),
    )
    .orderBy('learner.last_launch_at', 'desc')
    .executeTakeFirst();
  return row
    ? {
        resourceLinkId: row.id,
        registrationId: row.registration_id,
        deploymentId: row.deployment_id,
        subject: row.subject,
        lineItemUrl: row.line_item_url,
        lineItemsUrl: row.line_items_url,
      }
    : null;
}

/** Keeps the best score of a person in a course until the platform has it. */
export async function saveScore(
  work: Work,
  score: { id: string; personId: string; courseId: string; scoreGiven: number },
): Promise<void> {
  await work.db
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
        .doUpdateSet({
          score_given: score.scoreGiven,
          state: 'waiting',
          attempts: 0,
          updated_at: work.now,
        })
        // The same event again: the platform may have it already.
        .where('lms_scores.score_given', '<', score.scoreGiven),
    )
    .execute();
}

/** What became of an attempt to send a score. */
export interface Delivery {
  readonly state: 'none' | 'waiting' | 'delivered' | 'not_gradable' | 'failed';
  readonly resourceLinkId: string | null;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

/**
 * Records what became of a score that was sent. Where a better one was saved meanwhile, that one waits.
 * @returns whether the score is still the one to send
 */
export async function recordDelivery(
  work: Work,
  score: { personId: string; courseId: string; scoreGiven: number },
  delivery: Delivery,
): Promise<boolean> {
  const row = await work.db
    .updateTable('lms_scores')
    .set((expression) => ({
      state: expression
        .case()
        .when('score_given', '=', score.scoreGiven)
        .then(delivery.state)
        .else('waiting')
        .end(),
      resource_link_id: delivery.resourceLinkId,
      attempts: expression('attempts', '+', 1),
      last_error: delivery.error,
      updated_at: work.now,
      ...(delivery.sentAt ? { sent_at: delivery.sentAt } : {}),
    }))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', score.personId)
    .where('course_id', '=', score.courseId)
    .returning('score_given')
    .executeTakeFirstOrThrow();
  return row.score_given === score.scoreGiven;
}

/** @returns what the outcome means for the gradebook, in words for the administrator */
export function explainOutcome(outcome: ScoreOutcome): string | null {
  switch (outcome.outcome) {
    case 'delivered':
      return null;
    case 'not-gradable':
    case 'forbidden':
    case 'unauthorized':
    case 'unavailable':
      return outcome.detail;
    case 'conflict-retry':
      return 'The platform holds a later score.';
    case 'line-item-gone':
      return 'The column of the gradebook is gone.';
    case 'rate-limited':
      return 'The platform asks to wait.';
  }
}
