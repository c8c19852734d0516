import { z } from 'zod';
import { findPersonByUserId } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { LineItem, ScoreRecord } from '../state/lms-state.ts';
import { isLearner } from './person-roles.ts';

const scoreSchema = z
  .looseObject({
    userId: z.coerce.string().min(1),
    scoreGiven: z.number().min(0).optional(),
    scoreMaximum: z.number().positive().optional(),
    comment: z.string().nullish(),
    timestamp: z.iso.datetime({ offset: true }),
    activityProgress: z.enum(['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']),
    gradingProgress: z.enum(['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']),
  })
  .refine((score) => score.scoreGiven === undefined || score.scoreMaximum !== undefined, {
    path: ['scoreMaximum'],
  });

const toWholeSeconds = (timestamp: string): number => Math.floor(Date.parse(timestamp) / 1000);

/**
 * Records a score of a learner (Assignment and Grade Services 3.4). It becomes the result only when it
 * is fully graded; anything else takes the result away.
 * @throws RequestFailure 400 for what is not a score, 422 (or 400) for somebody who is not graded here, 409
 *   where the timestamp is not later, in whole seconds, than that of the score before
 */
export function recordScore(context: LmsContext, lineItem: LineItem, body: unknown): ScoreRecord {
  const parsed = scoreSchema.safeParse(body);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new RequestFailure(400, `Missing or not valid: ${names}`);
  }
  const score = parsed.data;
  const person = findPersonByUserId(context, score.userId);
  if (!person || !isLearner(person)) {
    const { ungradableStatus } = context.behaviour;
    throw new RequestFailure(ungradableStatus, 'This person is not graded in the course');
  }
  const before = context.state.scores.find(
    (one) => one.lineItemId === lineItem.id && one.userId === score.userId,
  );
  if (before && toWholeSeconds(score.timestamp) <= toWholeSeconds(before.timestamp)) {
    throw new RequestFailure(409, 'A score with this or a later timestamp is already known');
  }
  const isGraded = score.gradingProgress === 'FullyGraded';
  const record: ScoreRecord = {
    lineItemId: lineItem.id,
    userId: score.userId,
    timestamp: score.timestamp,
    scoreGiven: score.scoreGiven ?? null,
    scoreMaximum: score.scoreMaximum ?? null,
    comment: score.comment ?? null,
    activityProgress: score.activityProgress,
    gradingProgress: score.gradingProgress,
    result:
      isGraded && score.scoreGiven !== undefined && score.scoreMaximum !== undefined
        ? (score.scoreGiven / score.scoreMaximum) * lineItem.scoreMaximum
        : null,
  };
  context.state.scores = [...context.state.scores.filter((one) => one !== before), record];
  context.file.save();
  return record;
}
