import {
  listGrades,
  sendScoresAgain as sendScoresAgainEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { listGradesOf } from './scores.views.ts';
import { sendScoresAgain } from './send-scores-again.ts';

export const scoreRoutes: readonly Route[] = [
  route(listGrades, async ({ work, session }) => ({
    grades: await listGradesOf(work, session.personId),
  })),
  route(sendScoresAgainEndpoint, async ({ work, body }) => ({
    queued: await sendScoresAgain(work, body),
  })),
];
