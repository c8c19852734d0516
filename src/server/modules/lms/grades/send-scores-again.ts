import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { PublishScore } from './publish-score.job.ts';
import { findScore, settleScore } from './scores.store.ts';

/** Which scores: those of one person and course, of one platform, or all. */
export type ScoresToSend =
  | { readonly personId: string; readonly courseId: string }
  | { readonly platformId?: string | undefined };

/**
 * Queues scores that failed once more, at an administrator's word.
 * @returns how many
 */
export async function sendScoresAgain(work: Work, which: ScoresToSend): Promise<number> {
  const queued =
    'personId' in which ? await requeueOne(work, which) : await requeueFailed(work, which);
  await recordAudit(work, {
    action: 'scores.sent-again',
    subject: { kind: 'organisation', id: work.tenantId },
    details: {
      queued,
      ...('personId' in which ? which : { platformId: which.platformId ?? null }),
    },
  });
  return queued;
}

/** One person's: also where it was not gradable or had nowhere to go, for that may have changed. */
async function requeueOne(
  work: Work,
  { personId, courseId }: { personId: string; courseId: string },
): Promise<number> {
  const score = await findScore(work, personId, courseId);
  if (!score) return 0;
  await requeue(work, sql`score.id = ${score.id} and delivery.state <> 'delivered'`);
  await work.enqueue(PublishScore, { tenantId: work.tenantId, personId, courseId });
  return 1;
}

function requeueFailed(
  work: Work,
  { platformId }: { platformId?: string | undefined },
): Promise<number> {
  const ofPlatform =
    platformId === undefined ? sql`true` : sql`link.registration_id = ${platformId}`;
  return requeue(work, sql`delivery.state = 'failed' and ${ofPlatform}`);
}

/** @returns of how many scores deliveries were put back in the queue */
async function requeue(work: Work, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ id: string; personId: string; courseId: string }>`
    with queued as (
      update lms_score_deliveries delivery
      set state = 'waiting', attempts = 0, updated_at = ${work.now}::timestamptz
      from lms_scores score, lms_resource_links link
      where delivery.tenant_id = ${work.tenantId}
        and score.tenant_id = delivery.tenant_id and score.id = delivery.score_id
        and link.tenant_id = delivery.tenant_id and link.id = delivery.resource_link_id
        and (${condition})
      returning score.id, score.person_id, score.course_id
    )
    select distinct id, person_id as "personId", course_id as "courseId" from queued`.execute(
    work.db,
  );
  for (const { id, personId, courseId } of rows) {
    await settleScore(work, id);
    await work.enqueue(PublishScore, { tenantId: work.tenantId, personId, courseId });
  }
  return rows.length;
}

/** Days after its last try for which a score that failed by an outage is tried again by itself. */
const longestOutageDays = 14;

/** What goes by itself once a platform is back; the rest waits for somebody to change something. */
const passing = ['unavailable', 'unauthorized', 'conflict', 'disconnected'];

/** Tries scores again, some times a day, that a platform's outage outlasted. */
export const sendFailedScoresAgain = everySoOften(
  'send-failed-scores-again',
  '41 */6 * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, (work) =>
        requeue(
          work,
          sql`delivery.state = 'failed' and delivery.problem = any(${passing}) and
            score.updated_at > ${work.now}::timestamptz - make_interval(days => ${longestOutageDays})`,
        ),
      );
    }
  },
);
