/** A request that cannot be done, with the status and the words to answer it with. */
export class RequestFailure extends Error {
  readonly status: number;
  /** Error code where a standard names one (RFC 6749 5.2, OpenID Connect 3.1.2.6). */
  readonly code: string | null;

  constructor(status: number, message: string, code: string | null = null) {
    super(message);
    this.name = 'RequestFailure';
    this.status = status;
    this.code = code;
  }
}
