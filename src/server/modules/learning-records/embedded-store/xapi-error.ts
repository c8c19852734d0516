/** A refusal in xAPI's manner: a status and a message (1.0.3 part three §3.2). */
export class XapiError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'XapiError';
    this.status = status;
    this.headers = headers;
  }
}
