// What can go wrong between the tool and a platform's service, as a closed list.

/** Every code of a `ServiceError`. */
export const serviceErrorCodes = [
  /** None of the scopes that the call needs was granted to the registration. */
  'scope-not-granted',
  /** The platform refused to give a token. */
  'token-refused',
  /** 401, also with a fresh token. */
  'unauthorized',
  'forbidden',
  /** 404 or 410. */
  'not-found',
  'conflict',
  /** Any other 4xx: asking again will not help. */
  'rejected',
  /** 429. */
  'rate-limited',
  /** 5xx, time-out or no connection: asking again later may help. */
  'unavailable',
  /** 2xx with a body that is not what the standard says. */
  'invalid-response',
] as const;

/** One of `serviceErrorCodes`. */
export type ServiceErrorCode = (typeof serviceErrorCodes)[number];

/** A service call that did not succeed. `message` is one technical sentence for the log. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  /** HTTP status, null when there was no answer. */
  readonly status: number | null;
  /** From Retry-After, when the platform sent one. */
  readonly retryAfterSeconds: number | null;
  /** `error` in the answer of the token endpoint (RFC 6749 5.2), when it gave one. */
  readonly oauthError: string | null;

  constructor(
    code: ServiceErrorCode,
    message: string,
    more: {
      readonly status?: number;
      readonly retryAfterSeconds?: number | null;
      readonly oauthError?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.status = more.status ?? null;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
    this.oauthError = more.oauthError ?? null;
  }
}
