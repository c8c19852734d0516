import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { ScimScope } from '../../../../contract/index.ts';
import { readBearerToken } from '../../../http/session.ts';
import type { InTransaction, Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { ScimError } from './scim-error.ts';
import { authenticateToken } from './tokens/authenticate-token.ts';

const parseJson: RequestHandler = express.json({
  type: ['application/scim+json', 'application/json'],
  limit: '1mb',
});

/** @returns the organisation and the hash of the token that a request carries (RFC 6750 §2.1) */
function readToken(request: Request): { tenantId: string; hash: Buffer } {
  try {
    return readBearerToken(request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ScimError(401, null, 'A bearer token is needed.', {
      'WWW-Authenticate': 'Bearer realm="SCIM"',
    });
  }
}

/**
 * Finds out who calls and whether they may.
 * @param scope null: any token will do
 * @returns the organisation
 * @throws ScimError 401, 403 or 429
 */
export async function authenticateRequest(
  request: Request,
  inTransaction: InTransaction,
  scope: ScimScope | null,
): Promise<string> {
  const { tenantId, hash } = readToken(request);
  const client = await inTransaction({ tenantId, actorId: null }, (work: Work) =>
    authenticateToken(work, hash),
  );
  if (scope !== null && !client.scopes.includes(scope)) {
    throw new ScimError(403, null, `This token lacks the scope ${scope}.`);
  }
  return tenantId;
}

/**
 * Reads a JSON body.
 * @returns undefined where there is none
 * @throws ScimError 400 `invalidSyntax` for what is no JSON, 413 for more than a megabyte
 */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    parseJson(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(toBodyError(error));
    });
  });
  return request.body as unknown;
}

/** body-parser's failures carry a status. */
function toBodyError(error: unknown): Error {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  if (status === 413) return new ScimError(413, null, 'The body is larger than one megabyte.');
  if (typeof status === 'number' && status < 500) {
    return new ScimError(400, 'invalidSyntax', 'The body is no JSON.');
  }
  return error instanceof Error ? error : new Error('The body could not be read.');
}

/** @throws ScimError 412 where the client changes another version than there is (RFC 7644 §3.14) */
export function requireMatch(request: Request, etag: string): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted.trim() === '*') return;
  const isThere = wanted.split(',').some((each) => each.trim() === etag);
  if (!isThere) throw new ScimError(412, null, 'There is another version of it by now.');
}

/** Whether the client has this version already. */
export function isKnownVersion(request: Request, etag: string): boolean {
  const known = request.headers['if-none-match'];
  return known?.split(',').some((each) => each.trim() === etag || each.trim() === '*') ?? false;
}
