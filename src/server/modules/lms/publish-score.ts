import { z } from 'zod';
import {
  findOrCreateLineItem,
  nextScoreTimestamp,
  publishScore,
  ServiceError,
} from '../../../../lti/index.ts';
import type { ScoreOutcome, ServiceAccess } from '../../../../lti/index.ts';
import { defineJob } from '../../jobs/job-type.ts';
import { handleJob, subscribe } from '../../jobs/job.ts';
import type { JobContext, QueueWorker } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { CourseCompleted, courseTitle } from '../courses/index.ts';
import { getOrganisation } from '../administration/index.ts';
import { listPublishedProgrammes } from '../programmes/index.ts';
import { explainOutcome, findPlacement, recordDelivery, saveScore } from './scores.store.ts';
import type { Delivery, Placement } from './scores.store.ts';

const PublishScore = defineJob(
  'publish-score',
  z.object({ tenantId: z.string(), personId: z.string(), courseId: z.string() }),
);
type Payload = z.infer<typeof PublishScore.payload>;

/** Tries, over about half a day, before the score is shown as failed. */
const maximumAttempts = 12;

/** Gives the access to a platform's services for a placement; null when its registration is gone. */
export type AccessOf = (placement: Placement) => Promise<ServiceAccess | null>;

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

/** Queues scores that had nowhere to go before the person came through a graded placement. */
export async function sendOutstandingScores(work: Work, personId: string): Promise<void> {
  const rows = await work.db
    .updateTable('lms_scores')
    .set({ state: 'waiting', updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'none')
    .returning('course_id')
    .execute();
  for (const row of rows) {
    await work.enqueue(PublishScore, {
      tenantId: work.tenantId,
      personId,
      courseId: row.course_id,
    });
  }
}

/** Sends a waiting score to the gradebook of the placement through which its person came last. */
export function publishScoreWorker(accessOf: AccessOf): QueueWorker {
  return handleJob(PublishScore, async (context, payload) => {
    const scope = { tenantId: payload.tenantId, actorId: null };
    const waiting = await context.inTransaction(scope, (work) => readWaiting(work, payload));
    if (!waiting) return;
    const { placement } = waiting;
    const delivery: Delivery = placement
      ? await deliver(context, await accessOf(placement), placement, waiting)
      : { state: 'none', resourceLinkId: null, sentAt: null, error: null };
    await context.inTransaction(scope, async (work) => {
      const sent = { ...payload, scoreGiven: waiting.scoreGiven };
      // Another replica may have sent the better score before this one arrived: it is sent again.
      if (!(await recordDelivery(work, sent, delivery))) await work.enqueue(PublishScore, payload);
      if (placement) await recordHealth(work, placement, delivery);
    });
    if (delivery.state === 'waiting') throw new Error(delivery.error ?? 'not delivered yet');
  });
}

interface Waiting {
  readonly placement: Placement | null;
  readonly courseId: string;
  readonly isMentorCourse: boolean;
  readonly label: string;
  readonly scoreGiven: number;
  readonly attempts: number;
  readonly sentAt: Date | null;
}

async function readWaiting(work: Work, payload: Payload): Promise<Waiting | null> {
  const row = await work.db
    .selectFrom('lms_scores')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', payload.personId)
    .where('course_id', '=', payload.courseId)
    .executeTakeFirst();
  if (row?.state !== 'waiting') return null;
  const { language } = await getOrganisation(work);
  const programmes = await listPublishedProgrammes(work);
  return {
    placement: await findPlacement(work, payload.personId),
    courseId: payload.courseId,
    isMentorCourse: programmes.some(
      ({ rules }) => rules.mentorCourse?.courseId === payload.courseId,
    ),
    label: courseTitle(payload.courseId, language),
    scoreGiven: row.score_given,
    attempts: row.attempts,
    sentAt: row.sent_at,
  };
}

async function deliver(
  context: JobContext,
  access: ServiceAccess | null,
  placement: Placement,
  waiting: Waiting,
): Promise<Delivery> {
  const at = { resourceLinkId: placement.resourceLinkId, sentAt: waiting.sentAt };
  if (!access) return { ...at, state: 'failed', error: 'The platform is no longer connected.' };
  const giveUp = waiting.attempts + 1 >= maximumAttempts;
  try {
    const lineItemUrl = await lineItemOf(access, placement, waiting);
    const timestamp = nextScoreTimestamp(waiting.sentAt, context.clock.now());
    const sent = await sendScore(access, lineItemUrl, placement.subject, waiting, timestamp);
    const { outcome } = sent.outcome;
    const error = explainOutcome(sent.outcome);
    if (outcome === 'delivered') {
      return { ...at, state: 'delivered', sentAt: sent.timestamp, error };
    }
    if (outcome === 'not-gradable') return { ...at, state: 'not_gradable', error };
    return { ...at, state: giveUp ? 'failed' : 'waiting', error };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { ...at, state: giveUp ? 'failed' : 'waiting', error: error.message };
  }
}

/**
 * The placement's own column takes the programme's mentor course; another course has a column of its
 * own, where the platform lets one be made.
 */
async function lineItemOf(
  access: ServiceAccess,
  placement: Placement,
  waiting: Waiting,
): Promise<string> {
  const { lineItemUrl, lineItemsUrl } = placement;
  if (lineItemUrl !== null && (waiting.isMentorCourse || lineItemsUrl === null)) return lineItemUrl;
  const item = await findOrCreateLineItem(access, lineItemsUrl ?? '', {
    label: waiting.label,
    scoreMaximum: 100,
    resourceId: waiting.courseId,
    tag: 'course',
  });
  return item.id;
}

async function sendScore(
  access: ServiceAccess,
  lineItemUrl: string,
  userId: string,
  waiting: Waiting,
  timestamp: Date,
): Promise<{ outcome: ScoreOutcome; timestamp: Date }> {
  const score = { userId, scoreGiven: waiting.scoreGiven, scoreMaximum: 100, timestamp };
  const first = await publishScore(access, lineItemUrl, score);
  if (first.outcome !== 'conflict-retry') return { outcome: first, timestamp };
  const later = { ...score, timestamp: first.retryTimestamp };
  return {
    outcome: await publishScore(access, lineItemUrl, later),
    timestamp: first.retryTimestamp,
  };
}

async function recordHealth(work: Work, placement: Placement, delivery: Delivery): Promise<void> {
  if (delivery.state !== 'delivered' && delivery.error === null) return;
  await work.db
    .updateTable('lms_registrations')
    .set(
      delivery.state === 'delivered'
        ? { last_score_at: work.now }
        : { last_error: delivery.error, last_error_at: work.now },
    )
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', placement.registrationId)
    .execute();
}
