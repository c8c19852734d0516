import type { ErrorCode, Problem } from '../../contract/index.ts';

/** The server refused: what it said, by problem details (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get code(): ErrorCode {
    return this.problem.code;
  }
}

/** No answer came: the network, or the server, is away. Nothing is known about what was done. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'ConnectionLost';
  }
}

/** @returns the code of a refusal, or null where the error is of another kind */
export function errorCodeOf(error: unknown): ErrorCode | null {
  return error instanceof ApiProblem ? error.code : null;
}
