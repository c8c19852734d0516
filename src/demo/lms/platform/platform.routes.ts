import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import { renderFormPost } from '../screens/form-post.ts';
import { findSignedIn } from '../screens/sign-in.ts';
import { authorise } from './authorise.ts';
import { readBearer } from './find-grant.ts';
import { gradeRoutes } from './grades.routes.ts';
import { grantAccessToken } from './grant-access-token.ts';
import { lineItemRoutes } from './line-items.routes.ts';
import { membershipRoutes } from './memberships.routes.ts';
import { describePlatform } from './openid-configuration.ts';
import { listPublicKeys } from './public-keys.ts';
import { describeTool, registerTool } from './register-tool.ts';

/** Everything that tools call, and the authorisation endpoint that browsers are sent through. */
export function platformRoutes(context: LmsContext): Router {
  const router = Router();
  router.get('/.well-known/openid-configuration', (request, response) => {
    const { configurationNeedsToken, sendsRegistrationToken } = context.behaviour;
    const token = readRegistrationToken(context, request);
    if (configurationNeedsToken && !context.registrationRights.peek(token)) {
      throw new RequestFailure(401, 'The registration token is missing, used or too old');
    }
    response.json(describePlatform(context, sendsRegistrationToken ? null : token));
  });
  router.get('/.well-known/jwks.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').json(listPublicKeys(context.state));
  });

  const answerAuthorisation = async (
    parameters: unknown,
    request: Request,
    response: Response,
  ): Promise<void> => {
    const signedIn = findSignedIn(context, request)?.employeeNumber ?? null;
    const answer = await authorise(context, parameters, signedIn);
    response.set('Cache-Control', 'no-store');
    response.send(
      renderFormPost({ url: answer.redirectUri, method: 'POST', fields: answer.fields }),
    );
  };
  const form = express.urlencoded({ extended: false });
  router.get('/api/lti/authorise', (request, response) =>
    answerAuthorisation(request.query, request, response),
  );
  router.post('/api/lti/authorise', form, (request, response) =>
    answerAuthorisation(request.body, request, response),
  );

  router.post('/api/lti/token', form, async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const answer = await grantAccessToken(context, request.body);
    response.type(context.behaviour.tokenContentType).send(JSON.stringify(answer));
  });

  const json = express.json({ type: ['application/json', 'application/*+json'], limit: '1mb' });
  router.post('/api/lti/registrations', json, (request, response) => {
    const token = readRegistrationToken(context, request);
    response.status(context.behaviour.registrationStatus);
    response.json(registerTool(context, token, request.body));
  });
  router.get('/api/lti/registrations', (request, response) => {
    const right = context.registrationRights.peek(readBearer(request) ?? '');
    if (!right?.clientId) throw new RequestFailure(401, 'The registration token is not for a tool');
    response.json(describeTool(context, getTool(context, right.clientId)));
  });

  router.use('/api/lti', json, lineItemRoutes(context), gradeRoutes(context));
  router.use('/api/lti', membershipRoutes(context));
  return router;
}

/** The right to register: in the header, or in the address where no token is handed out. */
function readRegistrationToken(context: LmsContext, request: Request): string {
  if (context.behaviour.sendsRegistrationToken) return readBearer(request) ?? '';
  return typeof request.query.right === 'string' ? request.query.right : '';
}
