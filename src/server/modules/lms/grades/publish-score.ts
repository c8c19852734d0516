import type { z } from 'zod';
import type { ServiceAccess } from '../../../../../lti/index.ts';
import { handleJob, subscribe } from '../../../jobs/job.ts';
import type { JobContext, QueueWorker } from '../../../jobs/job.ts';
import type { Scope, Work } from '../../../jobs/work.ts';
import { deriveId } from '../../../kernel/ids.ts';
import { CourseCompleted } from '../../courses/index.ts';
import { deliverScore } from './deliver-score.ts';
import { postponed } from './delivery.rules.ts';
import type { Attempt } from './delivery.rules.ts';
import { readGradedCourse } from './graded-course.ts';
import type { GradedCourse } from './find-column.ts';
import type { Placement } from './placements.store.ts';
import { PublishScore } from './publish-score.job.ts';
import { recordScoreHealth } from './record-score-health.ts';
import { listWaiting, placeScore, recordAttempt } from './score-deliveries.store.ts';
import type { WaitingDelivery } from './score-deliveries.store.ts';
import { findScore, saveScore, settleScore } from './scores.store.ts';

type Payload = z.infer<typeof PublishScore.payload>;

/** Gives the access to a platform's services for a placement; null when its registration is gone. */
export type AccessOf = (
  placement: Pick<Placement, 'registrationId' | 'deploymentId'>,
) => Promise<ServiceAccess | null>;

export const saveScoreWhenCourseCompleted = subscribe(
  'save-score-when-course-completed',
  CourseCompleted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { personId, courseId, score } = event.payload;
      const id = deriveId('lms-score', event.id);
      await saveScore(work, { id, personId, courseId, scoreGiven: score });
      await work.enqueue(PublishScore, { tenantId: event.tenantId, personId, courseId });
    }),
);

export function publishScoreWorker(accessOf: AccessOf): QueueWorker {
  return handleJob(PublishScore, async (context, payload) => {
    const scope = { tenantId: payload.tenantId, actorId: null };
    const ready = await context.inTransaction(scope, (work) => prepare(work, payload));
    const problems: string[] = [];
    for (const delivery of ready.waiting) {
      const attempt = await attemptDelivery(context, scope, accessOf, delivery, ready.course);
      const isWaiting = await context.inTransaction(scope, (work) =>
        record(work, payload, delivery, attempt),
      );
      if (isWaiting) problems.push(attempt.detail ?? attempt.problem ?? 'not delivered yet');
    }
    // The queue tries again, further apart each time.
    if (problems.length > 0) throw new Error(problems.join(' '));
  });
}

async function prepare(
  work: Work,
  { personId, courseId }: Payload,
): Promise<{ waiting: readonly WaitingDelivery[]; course: GradedCourse }> {
  const course = await readGradedCourse(work, courseId);
  const score = await findScore(work, personId, courseId);
  if (!score) return { waiting: [], course };
  await placeScore(work, score);
  await settleScore(work, score.id);
  return { waiting: await listWaiting(work, score), course };
}

async function attemptDelivery(
  context: JobContext,
  scope: Scope,
  accessOf: AccessOf,
  delivery: WaitingDelivery,
  course: GradedCourse,
): Promise<Attempt> {
  const pause = (delivery.pausedUntil?.getTime() ?? 0) - context.clock.now().getTime();
  if (pause > 0) return { ...postponed(pause / 1000, null), sentAt: null };
  const access = await accessOf(delivery.placement);
  return deliverScore(context, scope, access, delivery, course);
}

/** @returns whether the queue is to try again by itself */
async function record(
  work: Work,
  payload: Payload,
  delivery: WaitingDelivery,
  attempt: Attempt,
): Promise<boolean> {
  const isWaiting = await recordAttempt(work, delivery, attempt);
  await recordScoreHealth(work, delivery.placement.registrationId, attempt);
  if (!isWaiting) return false;
  if (attempt.waitSeconds !== null) {
    const startAfter = new Date(work.now.getTime() + attempt.waitSeconds * 1000);
    await work.enqueue(PublishScore, payload, { startAfter });
    return false;
  }
  // Another replica may have sent the better score before this one arrived: it is sent again.
  if (attempt.state !== 'waiting') await work.enqueue(PublishScore, payload);
  return attempt.state === 'waiting';
}
