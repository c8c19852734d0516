import { Router } from 'express';
import type { Request } from 'express';
import { z } from 'zod';
import { getLineItem, takeNextId } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { LineItem } from '../state/lms-state.ts';
import type { AccessGrant } from './access-tokens.ts';
import { checkAccept, checkCourse, checkMediaType } from './check-request.ts';
import { findGrant } from './find-grant.ts';
import { mediaTypes, scopes } from './lti-names.ts';
import { sendPage } from './paging.ts';
import { toLineItemUrl } from './service-urls.ts';

const text = z.string().nullish();
const bodySchema = z.looseObject({
  label: z.string().trim().min(1),
  scoreMaximum: z.number().positive(),
  resourceId: text,
  tag: text,
  resourceLinkId: text,
  startDateTime: text,
  endDateTime: text,
  submissionReview: z.looseObject({}).nullish(),
});

const mayRead = [scopes.lineItem, scopes.lineItemReadOnly];

/** Line items of the tool that asks, read and written (Assignment and Grade Services 3.2). */
export function lineItemRoutes(context: LmsContext): Router {
  const router = Router();
  const list = '/courses/:courseId/line-items';

  router.get(list, (request, response) => {
    checkCourse(request);
    const grant = findGrant(context, request, mayRead);
    checkAccept(context, request, mediaTypes.lineItems);
    const filters = {
      resourceId: request.query.resource_id,
      resourceLinkId: request.query.resource_link_id,
      tag: request.query.tag,
    };
    const rows = context.state.lineItems.filter(
      (item) =>
        item.clientId === grant.clientId &&
        (filters.resourceId === undefined || item.resourceId === filters.resourceId) &&
        (filters.resourceLinkId === undefined || item.resourceLinkId === filters.resourceLinkId) &&
        (filters.tag === undefined || item.tag === filters.tag),
    );
    const page = sendPage(context, request, response, rows, {
      isCurly: context.behaviour.curlyLinks,
    });
    response.type(mediaTypes.lineItems).send(JSON.stringify(page.map((i) => toJson(context, i))));
  });

  router.post(list, (request, response) => {
    checkCourse(request);
    const grant = findGrant(context, request, [scopes.lineItem]);
    checkAccept(context, request, mediaTypes.lineItem);
    const lineItem: LineItem = {
      id: takeNextId(context),
      clientId: grant.clientId,
      ...readBody(context, request, grant),
    };
    context.state.lineItems.push(lineItem);
    context.file.save();
    response.status(201).type(mediaTypes.lineItem);
    response.send(JSON.stringify(toJson(context, lineItem)));
  });

  router.get(`${list}/:lineItemId`, (request, response) => {
    const lineItem = getOwnLineItem(context, request, findGrant(context, request, mayRead));
    checkAccept(context, request, mediaTypes.lineItem);
    response.type(mediaTypes.lineItem).send(JSON.stringify(toJson(context, lineItem)));
  });

  router.put(`${list}/:lineItemId`, (request, response) => {
    const grant = findGrant(context, request, [scopes.lineItem]);
    const lineItem = getOwnLineItem(context, request, grant);
    checkAccept(context, request, mediaTypes.lineItem);
    Object.assign(lineItem, readBody(context, request, grant));
    context.file.save();
    response.type(mediaTypes.lineItem).send(JSON.stringify(toJson(context, lineItem)));
  });

  router.delete(`${list}/:lineItemId`, (request, response) => {
    const grant = findGrant(context, request, [scopes.lineItem]);
    const lineItem = getOwnLineItem(context, request, grant);
    const { state } = context;
    state.lineItems = state.lineItems.filter((item) => item !== lineItem);
    state.scores = state.scores.filter((score) => score.lineItemId !== lineItem.id);
    context.file.save();
    response.status(204).end();
  });

  return router;
}

/**
 * The line item that a request names, as far as it belongs to the tool that asks.
 * @throws RequestFailure 404, also for another tool's
 */
export function getOwnLineItem(
  context: LmsContext,
  request: Request,
  grant: AccessGrant,
): LineItem {
  checkCourse(request);
  const lineItem = getLineItem(context, String(request.params.lineItemId));
  if (lineItem.clientId !== grant.clientId) {
    throw new RequestFailure(404, 'This line item does not exist.');
  }
  return lineItem;
}

function readBody(
  context: LmsContext,
  request: Request,
  grant: AccessGrant,
): Omit<LineItem, 'id' | 'clientId'> {
  checkMediaType(request, mediaTypes.lineItem);
  const parsed = bodySchema.safeParse(request.body);
  if (!parsed.success) {
    throw new RequestFailure(400, 'A line item has a label and a scoreMaximum above 0');
  }
  const { resourceLinkId } = parsed.data;
  const isOwnActivity = context.state.activities.some(
    (activity) => activity.id === resourceLinkId && activity.clientId === grant.clientId,
  );
  if (resourceLinkId != null && !isOwnActivity) {
    throw new RequestFailure(404, 'This resource link does not exist.');
  }
  return {
    label: parsed.data.label,
    scoreMaximum: parsed.data.scoreMaximum,
    resourceId: parsed.data.resourceId ?? null,
    tag: parsed.data.tag ?? null,
    resourceLinkId: resourceLinkId ?? null,
    startDateTime: parsed.data.startDateTime ?? null,
    endDateTime: parsed.data.endDateTime ?? null,
    hasSubmissionReview: parsed.data.submissionReview != null,
  };
}

/** A line item as a tool reads it: what is not set is left out. */
function toJson(context: LmsContext, lineItem: LineItem): Record<string, unknown> {
  const { resourceId, tag, resourceLinkId, startDateTime, endDateTime } = lineItem;
  const optional = { resourceId, tag, resourceLinkId, startDateTime, endDateTime };
  return {
    id: toLineItemUrl(context, lineItem),
    label: lineItem.label,
    scoreMaximum: lineItem.scoreMaximum,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
    ...(lineItem.hasSubmissionReview ? { submissionReview: {} } : {}),
  };
}
