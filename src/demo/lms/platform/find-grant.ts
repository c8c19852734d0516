import type { Request } from 'express';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { AccessGrant } from './access-tokens.ts';

/** The token of an `Authorization: Bearer` header; null without one. */
export function readBearer(request: Request): string | null {
  return /^Bearer +([^ ]+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null;
}

/**
 * The grant behind a request to a service.
 * @param scopes any one of them will do
 * @throws RequestFailure 401 without a good token, 403 without the scope
 */
export function findGrant(
  context: LmsContext,
  request: Request,
  scopes: readonly string[],
): AccessGrant {
  const { exactBearer } = context.behaviour;
  const isWritten = request.get('authorization')?.startsWith('Bearer ') ?? false;
  const token = exactBearer && !isWritten ? null : readBearer(request);
  const grant = context.accessTokens.find(token ?? '');
  if (!grant) throw new RequestFailure(401, 'The access token is missing, unknown or too old');
  if (!scopes.some((scope) => grant.scopes.includes(scope))) {
    throw new RequestFailure(403, `The access token lacks the scope ${scopes.join(' or ')}`);
  }
  return grant;
}
