import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Graph was sent. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

export interface FakeGraph {
  readonly url: string;
  /** What was done, in order. */
  readonly received: GraphRequest[];
  /** Tokens that were given out. */
  readonly tokens: { readonly form: URLSearchParams }[];
  /** Status of the answers from now on, of the token endpoint and of Graph. */
  answer(statuses: { readonly token?: number; readonly graph?: number }): void;
  /** Whether events come with the link of their meeting, which Graph may be late to make. */
  makeLinks(isAtOnce: boolean): void;
  close(): Promise<void>;
}

/** A stand-in on loopback for Graph and for the token endpoint of Entra. */
export async function startGraph(directoryId: string): Promise<FakeGraph> {
  const received: GraphRequest[] = [];
  const tokens: { form: URLSearchParams }[] = [];
  let statuses = { token: 200, graph: 204 };
  let hasLinks = true;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (path === `/${directoryId}/oauth2/v2.0/token`) {
        tokens.push({ form: new URLSearchParams(body) });
        response.writeHead(statuses.token, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(tokenAnswer(statuses.token)));
      } else if (path.startsWith('/v1.0/')) {
        const { method = '', headers } = request;
        received.push({ method, path, authorization: headers.authorization ?? '', body });
        const event = /^\/v1\.0\/users\/[^/]+\/events(?:\/([^/]+))?$/.exec(path);
        if (!event || method === 'DELETE' || statuses.graph >= 400) {
          response.writeHead(statuses.graph).end();
          return;
        }
        const { transactionId } = JSON.parse(body) as { transactionId?: string };
        const id = event[1] ?? `event-of-${transactionId ?? ''}`;
        const onlineMeeting = hasLinks ? { joinUrl: joinUrlOf(id) } : null;
        response.writeHead(method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ id, onlineMeeting }));
      } else response.writeHead(404).end();
    });
  });
  // Longer than any pause between two calls of a test, so that no call meets a closing connection.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    tokens,
    answer(next) {
      statuses = { token: 200, graph: 204, ...next };
    },
    makeLinks(isAtOnce) {
      hasLinks = isAtOnce;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const tokenAnswer = (status: number): object =>
  status === 200
    ? { token_type: 'Bearer', expires_in: 3599, access_token: 'token-for-graph' }
    : { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret.' };

/** The link that the stand-in makes for an event. */
const joinUrlOf = (eventId: string): string =>
  `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(eventId)}`;
