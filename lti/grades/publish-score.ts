import { callService } from '../services/call-service.ts';
import { ltiScopes } from '../services/scopes.ts';
import type { ServiceAccess } from '../services/service-access.ts';
import { ServiceError } from '../services/service-error.ts';
import { withPathSegment } from '../services/service-url.ts';
import { nextScoreTimestamp } from './next-score-timestamp.ts';
import type { Score, ScoreOutcome } from './score.ts';

const scoreType = 'application/vnd.ims.lis.v1.score+json';

/**
 * Sends a score to a line item (AGS 2.0 3.4). What a platform does is never thrown: it is the
 * outcome. Throws nothing else either, but what the storage throws when keys are asked for.
 *
 * @param access to the platform's services
 * @param lineItemUrl of the line item itself, with its query if it has one
 * @param score final, dated by `nextScoreTimestamp`
 */
export async function publishScore(
  access: ServiceAccess,
  lineItemUrl: string,
  score: Score,
): Promise<ScoreOutcome> {
  try {
    await callService(access, {
      url: withPathSegment(lineItemUrl, 'scores'),
      method: 'POST',
      scopes: [ltiScopes.score],
      accept: scoreType,
      content: { type: scoreType, json: scoreBody(score) },
    });
    return { outcome: 'delivered' };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return outcomeOf(error, score, access.now());
  }
}

function scoreBody(score: Score): Readonly<Record<string, unknown>> {
  return {
    userId: score.userId,
    scoreGiven: score.scoreGiven,
    scoreMaximum: score.scoreMaximum,
    activityProgress: score.activityProgress ?? 'Completed',
    gradingProgress: 'FullyGraded',
    timestamp: score.timestamp.toISOString(),
    ...(score.comment === undefined ? {} : { comment: score.comment }),
  };
}

function outcomeOf(error: ServiceError, score: Score, now: Date): ScoreOutcome {
  const detail = error.message;
  switch (error.code) {
    case 'conflict':
      return {
        outcome: 'conflict-retry',
        retryTimestamp: nextScoreTimestamp(score.timestamp, now),
      };
    case 'not-found':
      return { outcome: 'line-item-gone' };
    case 'forbidden':
    case 'scope-not-granted':
      return { outcome: 'forbidden', detail };
    case 'unauthorized':
    case 'token-refused':
      return { outcome: 'unauthorized', detail };
    case 'rate-limited':
      return { outcome: 'rate-limited', retryAfterSeconds: error.retryAfterSeconds };
    case 'rejected':
      return error.status === 400 || error.status === 422
        ? { outcome: 'not-gradable', detail }
        : { outcome: 'forbidden', detail };
    case 'unavailable':
    case 'invalid-response':
      return { outcome: 'unavailable', detail };
  }
}
