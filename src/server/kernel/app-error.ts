import type { ErrorCode } from '../../contract/error-codes.ts';

export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

/** A failure that the caller is told about. Anything else that is thrown becomes `unexpected`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** What happened, for the caller; never holds text that a pair wrote. */
  readonly detail: string | undefined;
  readonly issues: readonly InputIssue[] | undefined;

  constructor(
    code: ErrorCode,
    options: { detail?: string; cause?: unknown; issues?: readonly InputIssue[] } = {},
  ) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
    this.issues = options.issues;
  }
}
