import type { Request, Response } from 'express';
import { correlationIdOf } from '../../../http/correlation-id.ts';
import { toAppError } from '../../../http/error-handler.ts';
import type { RawRoute, RawTools } from '../../../http/route.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { createDiscovery } from './discovery.ts';
import { groupRoutes } from './groups/groups.routes.ts';
import { mediaType, sendAnswer } from './scim-answer.ts';
import { ScimError } from './scim-error.ts';
import { authenticateRequest, readBody } from './scim-request.ts';
import type { ScimRoute } from './scim-route.ts';
import { userRoutes } from './users/users.routes.ts';

export const scimBasePath = '/scim/v2';
const holder = 'whoever holds a SCIM token of the organisation';

export interface ScimOptions {
  /** The product's address. */
  readonly publicUrl: string;
  readonly logger: Logger;
}

/** The organisation's identity provider tells of people and groups here (RFC 7643, RFC 7644). */
export function scimRoutes({ publicUrl, logger }: ScimOptions): readonly RawRoute[] {
  const baseUrl = publicUrl + scimBasePath;
  const discovery = createDiscovery(scimBasePath, publicUrl);
  const guarded =
    (handle: RawRoute['handle']): RawRoute['handle'] =>
    async (request, response, tools) => {
      try {
        await handle(request, response, tools);
      } catch (error) {
        sendError(response, error, logger);
      }
    };

  return [
    ...[...userRoutes, ...groupRoutes].map((route): RawRoute => ({
      methods: [route.method],
      path: scimBasePath + route.path,
      permission: `${holder} with ${route.scope}`,
      body: 'none',
      handle: guarded((request, response, tools) =>
        answerRoute(route, request, response, { ...tools, baseUrl }),
      ),
    })),
    {
      methods: ['get', 'post', 'put', 'patch', 'delete'],
      path: `${scimBasePath}/{*path}`,
      permission: holder,
      body: 'none',
      handle: guarded(async (request, response, { inTransaction }) => {
        await authenticateRequest(request, inTransaction, null);
        // A token is no user (RFC 7644 §3.11).
        if (/^.*\/Me(\/|$)/i.test(request.path)) {
          throw new ScimError(501, null, 'There is no user behind a token.');
        }
        await new Promise<void>((resolve, reject) => {
          response.once('finish', resolve);
          discovery(request, response, (error?: unknown) => {
            reject(error instanceof Error ? error : new Error('SCIM left the request unanswered.'));
          });
        });
      }),
    },
  ];
}

async function answerRoute(
  route: ScimRoute,
  request: Request,
  response: Response,
  { inTransaction, baseUrl }: RawTools & { readonly baseUrl: string },
): Promise<void> {
  const tenantId = await authenticateRequest(request, inTransaction, route.scope);
  const body = route.method === 'get' ? undefined : await readBody(request, response);
  const answer = await inTransaction({ tenantId, actorId: null }, (work) =>
    route.answer({
      work,
      request,
      id: typeof request.params.id === 'string' ? request.params.id : '',
      query: request.query,
      body,
      baseUrl,
    }),
  );
  sendAnswer(response, answer);
}

/** Renders every failure in SCIM's form; what nobody foresaw goes to the log, its detail nowhere else. */
function sendError(response: Response, error: unknown, logger: Logger): void {
  const known = error instanceof ScimError ? error : fromOther(error);
  const correlationId = correlationIdOf(response);
  if (known.status === 500) logger.error({ err: error, correlationId }, 'request failed');
  else logger.info({ status: known.status, correlationId }, 'request refused');
  response
    .set(known.headers)
    .set('Cache-Control', 'no-store')
    .status(known.status)
    .type(mediaType)
    .send(JSON.stringify(known));
}

function fromOther(error: unknown): ScimError {
  const { code } = toAppError(error);
  if (code === 'conflict') {
    return new ScimError(409, 'uniqueness', 'Another one has this name or number already.');
  }
  if (code === 'invalid-input') {
    return new ScimError(400, 'invalidValue', 'A value cannot be kept.');
  }
  return new ScimError(500, null, 'Something went wrong here.');
}
