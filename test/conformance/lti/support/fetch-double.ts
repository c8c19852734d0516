import type { LtiFetch } from '../../../../lti/index.ts';

/** A request as a platform sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

export type Answer = (request: SeenRequest) => Response | Promise<Response>;

/** A fetch within the process, which keeps what was sent. */
export interface FetchDouble {
  readonly fetch: LtiFetch;
  readonly requests: SeenRequest[];
  answer: Answer;
}

export function createFetchDouble(answer: Answer): FetchDouble {
  const double: FetchDouble = {
    requests: [],
    answer,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const seen = {
        method: request.method,
        url: new URL(request.url),
        headers: request.headers,
        body: await request.text(),
      };
      double.requests.push(seen);
      return double.answer(seen);
    },
  };
  return double;
}

/** An answer that never comes, whatever signal is given. */
export function hang(): Promise<Response> {
  return new Promise(() => undefined);
}
