import {
  getEvaluationSummary,
  getLookBack,
  saveEvaluation as saveEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { requireOwnership } from '../../programmes/index.ts';
import { summariseEvaluations } from './evaluation-summary.view.ts';
import { getLookBackFor } from './look-back.view.ts';
import { saveEvaluation } from './save-evaluation.ts';

export const evaluationRoutes: readonly Route[] = [
  route(getLookBack, ({ work, session, params }) =>
    getLookBackFor(work, params.id, session.personId),
  ),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await saveEvaluation(work, params.id, session.personId, body);
    return getLookBackFor(work, params.id, session.personId);
  }),
  route(getEvaluationSummary, async ({ work, session, params }) => {
    await requireOwnership(work, session, params.programmeId);
    return summariseEvaluations(work, params.programmeId);
  }),
];
