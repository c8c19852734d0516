import type { ServerResponse } from 'node:http';
import type { ErrorRequestHandler } from 'express';
import type { ErrorCode, Problem } from '../../contract/index.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { correlationIdOf } from './correlation-id.ts';

const statuses: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many-requests': 429,
  conflict: 409,
  'ticket-not-valid': 401,
  'not-eligible': 403,
  'registration-incomplete': 422,
  'mentor-full': 409,
  'mentor-not-available': 409,
  'own-reporting-line': 403,
  'outside-programme-rules': 403,
  'already-asked': 409,
  'open-request-limit': 409,
  'mentorship-limit': 409,
  'request-not-open': 409,
  'capacity-below-taken': 409,
  'course-not-completed': 409,
  'mentorship-ended': 409,
  'programme-incomplete': 422,
  'mentorship-moved-on': 409,
  'group-full': 409,
  'training-full': 409,
  'group-not-joinable': 409,
  'record-store-unreachable': 502,
  'deployment-taken': 409,
  'teams-token-not-valid': 401,
  'entra-unreachable': 502,
  'person-unknown': 403,
  'metadata-refused': 422,
  'file-refused': 415,
  'documents-full': 409,
  unexpected: 500,
};

/** Errors of Express's body parsers and router carry a status and a type of their own. */
function fromExpress(error: unknown): AppError | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') {
    return null;
  }
  if (error.status === 404) return new AppError('not-found', { cause: error });
  if (error.status === 413) return new AppError('too-large', { cause: error });
  if (error.status >= 500) return null;
  return new AppError('invalid-input', { cause: error });
}

/**
 * Values that PostgreSQL cannot hold, whatever the contract said of their form (appendix A): a
 * character NUL, a number or a date out of its range, half a surrogate pair in JSON.
 */
const impossibleValues = new Set(['22021', '22P02', '22P05', '22003', '22007', '22008']);

function databaseCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

/** @returns what the caller is told of any error at all */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // A unique violation that no operation foresaw: two did the same at once, one of them has done it.
  const code = databaseCode(error);
  if (code === '23505') return new AppError('conflict', { cause: error });
  if (code !== null && impossibleValues.has(code))
    return new AppError('invalid-input', { cause: error });
  return fromExpress(error) ?? new AppError('unexpected', { cause: error });
}

/** Renders every failure of the API as problem details (RFC 9457). */
export function handleErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      logError(logger, toAppError(error), error, response);
      next(error);
      return;
    }
    answerError(logger, error, response);
  };
}

/** Answers with what the caller is told of an error; the log is told the rest. */
export function answerError(logger: Logger, error: unknown, response: ServerResponse): void {
  const known = toAppError(error);
  logError(logger, known, error, response);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const problem: Problem = {
    type: `urn:mentorklik:problem:${known.code}`,
    title: known.code,
    status: statuses[known.code],
    code: known.code,
    correlationId: correlationIdOf(response),
    ...(known.detail === undefined ? {} : { detail: known.detail }),
    ...(known.issues === undefined ? {} : { issues: [...known.issues] }),
  };
  response.statusCode = problem.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.end(JSON.stringify(problem));
}

function logError(logger: Logger, known: AppError, error: unknown, response: ServerResponse): void {
  const correlationId = correlationIdOf(response);
  if (statuses[known.code] >= 500) logger.error({ err: error, correlationId }, 'request failed');
  else logger.info({ code: known.code, correlationId }, 'request refused');
}
