import express from 'express';
import type { Request, Response, Router } from 'express';
import type { InTransaction } from '../jobs/work.ts';
import { AppError } from '../kernel/app-error.ts';
import { hasPermission } from './permission.ts';
import type { Route } from './route.ts';
import { readBearerToken } from './session.ts';
import type { BearerToken, FindSession } from './session.ts';
import { parseInput } from './validate.ts';

const bodyLimit = '2mb';

export interface ApiRouterOptions {
  readonly routes: readonly Route[];
  readonly inTransaction: InTransaction;
  readonly findSession: FindSession;
}

/** Mounts the contract's routes: session, permission, validation and one transaction for each call. */
export function createApiRouter(options: ApiRouterOptions): Router {
  const router = express.Router();
  router.use(express.json({ limit: bodyLimit }));
  for (const route of options.routes) {
    const method = route.endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    router[method](route.endpoint.path, async (request, response) => {
      response.set('Cache-Control', 'no-store');
      await answer(route, request, response, options);
    });
  }
  router.use('/api', () => {
    throw new AppError('not-found');
  });
  return router;
}

async function answer(
  route: Route,
  request: Request,
  response: Response,
  options: ApiRouterOptions,
): Promise<void> {
  const { endpoint } = route;
  const readInput = () => ({
    params: parseInput(endpoint.params, request.params, 'params'),
    query: parseInput(endpoint.query, request.query, 'query'),
    body: parseInput(endpoint.body, request.body as unknown, 'body'),
  });
  const result = await answerSignedIn(route, readBearerToken(request), readInput, options);
  const body = endpoint.response.parse(result);
  response.status(endpoint.status);
  if (endpoint.status === 204) response.end();
  else if (typeof body === 'string') response.type('text/csv; charset=utf-8').send(body);
  else response.json(body);
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Who calls comes first: somebody who may not call learns nothing of the input's form. */
function answerSignedIn(
  route: Route,
  token: BearerToken,
  readInput: () => Input,
  { inTransaction, findSession }: ApiRouterOptions,
): Promise<unknown> {
  return inTransaction({ tenantId: token.tenantId, actorId: null }, async (work) => {
    const session = await findSession(work, token.hash);
    if (!session) throw new AppError('not-signed-in');
    if (!hasPermission(session, route.endpoint.permission)) throw new AppError('not-allowed');
    return route.handle({ ...readInput(), session, work: work.actingAs(session.personId) });
  });
}
