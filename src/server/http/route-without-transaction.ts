import type { z } from 'zod';
import type { Endpoint } from '../../contract/index.ts';
import type { InTransaction, Work } from '../jobs/work.ts';
import { AppError } from '../kernel/app-error.ts';
import { hasPermission } from './permission.ts';
import type { RawRoute } from './route.ts';
import { readBearerToken } from './session.ts';
import type { FindSession, Session } from './session.ts';
import { parseInput } from './validate.ts';

interface Caller {
  readonly tenantId: string;
  readonly session: Session;
}

/** Whoever calls what anyone may call; of an organisation that has nothing. */
const nobody: Caller = {
  tenantId: '',
  session: { id: '', personId: '', roles: [], launch: null },
};

/** What a handler without a transaction is given. */
export interface LooseCall<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly session: Session;
  readonly tenantId: string;
  /** Opens a transaction in the name of the caller, for the caller's organisation. */
  inTransaction<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
}

/**
 * Joins an endpoint of the contract to an operation that opens its own transactions: one that calls
 * the network, around which none may stay open, or one that has more to do once its change is
 * committed. Session, permission and input are checked as for every other endpoint.
 */
export function routeWithoutTransaction<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  findSession: FindSession,
  handle: (call: LooseCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): RawRoute {
  return {
    methods: [endpoint.method.toLowerCase() as RawRoute['methods'][number]],
    path: endpoint.path,
    permission:
      endpoint.permission === 'anyone'
        ? 'anyone, by what the input proves'
        : `${endpoint.permission}, by the session’s bearer token`,
    body: 'json',
    async handle(request, response, { inTransaction }) {
      response.set('Cache-Control', 'no-store');
      const { tenantId, session } =
        endpoint.permission === 'anyone'
          ? nobody
          : await findCaller(endpoint, findSession, inTransaction, readBearerToken(request));
      const scope = { tenantId, actorId: session.personId };
      const answer = await handle({
        params: parseInput(endpoint.params, request.params, 'params'),
        query: parseInput(endpoint.query, request.query, 'query'),
        body: parseInput(endpoint.body, request.body as unknown, 'body'),
        session,
        tenantId,
        inTransaction: (work) => inTransaction(scope, work),
      });
      response.status(endpoint.status);
      if (endpoint.status === 204) response.end();
      else response.json(endpoint.response.parse(answer));
    },
  };
}

/** @throws AppError `not-signed-in` or `not-allowed` */
async function findCaller(
  endpoint: Endpoint,
  findSession: FindSession,
  inTransaction: InTransaction,
  token: ReturnType<typeof readBearerToken>,
): Promise<Caller> {
  const session = await inTransaction({ tenantId: token.tenantId, actorId: null }, (work) =>
    findSession(work, token.hash),
  );
  if (!session) throw new AppError('not-signed-in');
  if (!hasPermission(session, endpoint.permission)) throw new AppError('not-allowed');
  return { tenantId: token.tenantId, session };
}
