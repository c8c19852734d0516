import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { PublishScore } from './publish-score.job.ts';

/** A graded activity that a person has just come through. */
export interface GradedLaunch {
  readonly personId: string;
  readonly resourceLinkId: string;
  /** The course whose activity it is; null where it opens the product as a whole. */
  readonly courseId: string | null;
}

/**
 * Queues what a launch makes possible: the course's score for an activity of its own that has none yet,
 * scores that had nowhere to go before, and those that had failed here, for the platform has just told
 * its addresses anew. `repeat_launch` of the database knows whom this may concern: everybody else's
 * launch needs not come here.
 */
export async function queueScoresAtLaunch(work: Work, launch: GradedLaunch): Promise<void> {
  const { personId, resourceLinkId, courseId } = launch;
  const belongs =
    courseId === null
      ? sql`score.state = 'none' or exists (
          select from lms_score_deliveries delivery
          where delivery.tenant_id = score.tenant_id and delivery.score_id = score.id
            and delivery.resource_link_id = ${resourceLinkId} and delivery.state = 'failed')`
      : sql`score.course_id = ${courseId}`;
  const { rows } = await sql<{ courseId: string }>`
    with queued as (
      insert into lms_score_deliveries
        (tenant_id, score_id, resource_link_id, state, updated_at)
      select score.tenant_id, score.id, ${resourceLinkId}::uuid, 'waiting', ${work.now}::timestamptz
      from lms_scores score
      where score.tenant_id = ${work.tenantId} and score.person_id = ${personId} and (${belongs})
      on conflict (tenant_id, score_id, resource_link_id) do update
        set state = 'waiting', attempts = 0, updated_at = excluded.updated_at
        where lms_score_deliveries.state = 'failed'
      returning score_id
    )
    select score.course_id as "courseId"
    from queued join lms_scores score
      on score.tenant_id = ${work.tenantId} and score.id = queued.score_id`.execute(work.db);
  for (const row of rows) {
    await work.enqueue(PublishScore, { tenantId: work.tenantId, personId, courseId: row.courseId });
  }
}
