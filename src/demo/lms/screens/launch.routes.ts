import { Router } from 'express';
import type { Request, Response } from 'express';
import {
  course,
  findPersonByUserId,
  getActivity,
  getLineItem,
  getTool,
  hasDeployment,
} from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName } from '../lms-person.ts';
import { findMessageTarget, initiateLogin, toTargetLinkUri } from '../platform/initiate-login.ts';
import { deepLinkingRequest, submissionReviewRequest } from '../platform/lti-names.ts';
import type { PendingLaunch } from '../platform/pending-launch.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Tool } from '../state/lms-state.ts';
import { renderFormPost } from './form-post.ts';
import { html } from './html.ts';
import { renderPage } from './layout.ts';
import { getAdministrator, getSignedIn } from './sign-in.ts';
import { renderStorageFrame } from './storage-frame.ts';
import { renderToolFrame, storagePath, toolScripts } from './tool-frame.ts';

const path = `/courses/${course.id}`;
const courseLink = html`<a href="${path}">${course.title}</a>`;

/** Pages that show a tool, each with the address that its frame begins the launch at. */
export function launchRoutes(context: LmsContext): Router {
  const router = Router();
  const send = (response: Response, launch: PendingLaunch): void => {
    response.set('Cache-Control', 'no-store');
    response.send(renderFormPost(initiateLogin(context, launch)));
  };

  router.get(`${path}/activities/:id`, (request, response) => {
    const person = getSignedIn(context, request);
    const activity = getActivity(context, request.params.id);
    const passed = new URLSearchParams();
    for (const name of ['to', 'deployment']) {
      const value = request.query[name];
      if (typeof value === 'string' && value !== '') passed.set(name, value);
    }
    const query = passed.size === 0 ? '' : `?${passed.toString()}`;
    response.send(
      renderPage(context, {
        title: activity.title,
        person,
        here: 'course',
        isWide: true,
        scripts: toolScripts(context),
        body: renderToolFrame(context, {
          title: activity.title,
          source: `${path}/activities/${activity.id}/launch${query}`,
          trail: courseLink,
        }),
      }),
    );
  });

  router.get(`${path}/activities/:id/launch`, (request, response) => {
    const person = getSignedIn(context, request);
    const activity = getActivity(context, request.params.id);
    const tool = getTool(context, activity.clientId);
    const to = readPath(request);
    send(response, {
      employeeNumber: person.employeeNumber,
      ...partiesOf(context, request, tool),
      targetLinkUri: to === null ? (activity.url ?? tool.targetLinkUri) : toTargetLinkUri(tool, to),
      message: { kind: 'resource-link', activityId: activity.id },
    });
  });

  router.get(`${path}/select-content/:clientId`, (request, response) => {
    const person = getAdministrator(context, request);
    const tool = getTool(context, request.params.clientId);
    response.send(
      renderPage(context, {
        title: `Select content from ${tool.name}`,
        person,
        here: 'course',
        isWide: true,
        scripts: toolScripts(context),
        body: renderToolFrame(context, {
          title: `Select content from ${tool.name}`,
          source: `${path}/select-content/${tool.clientId}/launch`,
          trail: html`${courseLink} <a href="${path}/edit">Edit the course</a>`,
        }),
      }),
    );
  });

  router.get(`${path}/select-content/:clientId/launch`, (request, response) => {
    const person = getAdministrator(context, request);
    const tool = getTool(context, request.params.clientId);
    send(response, {
      employeeNumber: person.employeeNumber,
      ...partiesOf(context, request, tool),
      targetLinkUri: findMessageTarget(tool, deepLinkingRequest),
      message: { kind: 'deep-linking' },
    });
  });

  router.get(`${path}/gradebook/:lineItemId/:userId`, (request, response) => {
    const person = getSignedIn(context, request);
    const { lineItem, learner } = findSubmission(context, request);
    const title = `${lineItem.label} · ${toFullName(learner)}`;
    response.send(
      renderPage(context, {
        title,
        person,
        here: 'gradebook',
        isWide: true,
        scripts: toolScripts(context),
        body: renderToolFrame(context, {
          title,
          source: `${request.path}/launch`,
          trail: html`${courseLink} <a href="${path}/gradebook">Grades</a>`,
        }),
      }),
    );
  });

  router.get(`${path}/gradebook/:lineItemId/:userId/launch`, (request, response) => {
    const person = getSignedIn(context, request);
    const { lineItem } = findSubmission(context, request);
    const tool = getTool(context, lineItem.clientId);
    send(response, {
      employeeNumber: person.employeeNumber,
      ...partiesOf(context, request, tool),
      targetLinkUri: findMessageTarget(tool, submissionReviewRequest),
      message: {
        kind: 'submission-review',
        lineItemId: lineItem.id,
        forUserId: request.params.userId,
      },
    });
  });

  router.get(storagePath, (_request, response) => {
    response.send(renderStorageFrame());
  });

  return router;
}

/** The tool, and the deployment of it: `?deployment=…` for one of another organisation. */
function partiesOf(
  context: LmsContext,
  request: Request,
  tool: Tool,
): Pick<PendingLaunch, 'clientId' | 'deploymentId'> {
  const { deployment: deploymentId = tool.deploymentId } = request.query;
  if (typeof deploymentId !== 'string' || !hasDeployment(context, tool, deploymentId)) {
    throw new RequestFailure(404, 'This tool is not deployed there.');
  }
  return { clientId: tool.clientId, deploymentId };
}

/** `?to=/path`: the page of the tool that a link leads to. */
const readPath = (request: Request): string | null =>
  typeof request.query.to === 'string' && request.query.to !== '' ? request.query.to : null;

/** Learners may look at their own work, administrators at everybody's. */
function findSubmission(context: LmsContext, request: Request) {
  const person = getSignedIn(context, request);
  const lineItem = getLineItem(context, String(request.params.lineItemId));
  const learner = findPersonByUserId(context, String(request.params.userId));
  if (!learner) throw new RequestFailure(404, 'This person has no account here.');
  if (!person.isAdministrator && learner !== person) {
    throw new RequestFailure(403, 'Only administrators of the platform can do this.');
  }
  return { lineItem, learner };
}
