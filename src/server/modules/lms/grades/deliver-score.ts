import { nextScoreTimestamp, publishScore, ServiceError } from '../../../../../lti/index.ts';
import type { ScoreOutcome, ServiceAccess } from '../../../../../lti/index.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { Scope } from '../../../jobs/work.ts';
import { failed, judgeColumnError, judgeOutcome, postponed } from './delivery.rules.ts';
import type { Attempt } from './delivery.rules.ts';
import { findColumn } from './find-column.ts';
import type { Column, GradedCourse } from './find-column.ts';
import { keepLineItem } from './line-items.store.ts';
import type { WaitingDelivery } from './score-deliveries.store.ts';

/** Seconds after which a column that another replica makes is asked for again. */
const soughtSeconds = 5;

/**
 * Tries to deliver a score to one placement, with no transaction open meanwhile.
 * @param access null where the platform is switched off or gone
 */
export async function deliverScore(
  context: JobContext,
  scope: Scope,
  access: ServiceAccess | null,
  delivery: WaitingDelivery,
  course: GradedCourse,
): Promise<Attempt> {
  if (!access) return { ...failed('disconnected', null), sentAt: null };
  const { placement, attempts } = delivery;
  try {
    const column = await findColumn(context, scope, access, placement, course);
    const sent = await sendTo(access, column, delivery, context.clock.now());
    if (sent.outcome?.outcome !== 'line-item-gone' || column.kind !== 'made') {
      return attemptOf(sent, attempts);
    }
    // Somebody removed the column that the product had made: it is looked for, or made, once more.
    await context.inTransaction(scope, (work) => keepLineItem(work, column.key, null));
    const other = await findColumn(context, scope, access, placement, course);
    return attemptOf(await sendTo(access, other, delivery, context.clock.now()), attempts);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { ...judgeColumnError(error, attempts), sentAt: null };
  }
}

interface Sent {
  /** Null where there was no column to send to. */
  readonly outcome: ScoreOutcome | null;
  readonly column: Column['kind'];
  readonly timestamp: Date;
}

async function sendTo(
  access: ServiceAccess,
  column: Column,
  delivery: WaitingDelivery,
  now: Date,
): Promise<Sent> {
  const timestamp = nextScoreTimestamp(delivery.sentAt, now);
  if (column.kind === 'none' || column.kind === 'sought') {
    return { outcome: null, column: column.kind, timestamp };
  }
  const { subject: userId } = delivery.placement;
  const score = { userId, scoreGiven: delivery.scoreGiven, scoreMaximum: 100, timestamp };
  const first = await publishScore(access, column.url, score);
  if (first.outcome !== 'conflict-retry') return { outcome: first, column: column.kind, timestamp };
  const later = { ...score, timestamp: first.retryTimestamp };
  const outcome = await publishScore(access, column.url, later);
  return { outcome, column: column.kind, timestamp: first.retryTimestamp };
}

function attemptOf({ outcome, column, timestamp }: Sent, attempts: number): Attempt {
  if (outcome === null) {
    const isSought = column === 'sought';
    const verdict = isSought ? postponed(soughtSeconds, null) : failed('no-column', null);
    return { ...verdict, ...(isSought ? { problem: null } : {}), sentAt: null };
  }
  const verdict = judgeOutcome(outcome, attempts);
  return { ...verdict, sentAt: verdict.state === 'delivered' ? timestamp : null };
}
