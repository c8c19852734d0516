import { Router } from 'express';
import type { LmsContext } from '../lms-context.ts';
import { checkAccept, checkMediaType } from './check-request.ts';
import { findGrant } from './find-grant.ts';
import { getOwnLineItem } from './line-items.routes.ts';
import { mediaTypes, scopes } from './lti-names.ts';
import { sendPage } from './paging.ts';
import { recordScore } from './record-score.ts';
import { toLineItemUrl, toResultUrl } from './service-urls.ts';

/** Scores coming in and results going out (Assignment and Grade Services 3.3 and 3.4). */
export function gradeRoutes(context: LmsContext): Router {
  const router = Router();
  const lineItemPath = '/courses/:courseId/line-items/:lineItemId';

  router.post(`${lineItemPath}/scores`, (request, response) => {
    const grant = findGrant(context, request, [scopes.score]);
    const lineItem = getOwnLineItem(context, request, grant);
    checkMediaType(request, mediaTypes.score);
    checkAccept(context, request, mediaTypes.score);
    recordScore(context, lineItem, request.body);
    response.status(context.behaviour.scoreStatus).end();
  });

  router.get(`${lineItemPath}/results`, (request, response) => {
    const grant = findGrant(context, request, [scopes.result]);
    const lineItem = getOwnLineItem(context, request, grant);
    checkAccept(context, request, mediaTypes.results);
    const { user_id: userId } = request.query;
    const rows = context.state.scores.filter(
      (score) =>
        score.lineItemId === lineItem.id &&
        score.result !== null &&
        (userId === undefined || score.userId === userId),
    );
    const results = sendPage(context, request, response, rows).map((score) => ({
      id: toResultUrl(context, lineItem.id, score.userId),
      scoreOf: toLineItemUrl(context, lineItem),
      userId: score.userId,
      resultScore: score.result,
      resultMaximum: lineItem.scoreMaximum,
      ...(score.comment === null ? {} : { comment: score.comment }),
    }));
    response.type(mediaTypes.results).send(JSON.stringify(results));
  });

  return router;
}
