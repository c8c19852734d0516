import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { GraphFailed, GraphGone } from './graph-failed.ts';
import { createGraphTokens } from './graph-tokens.ts';
import type { GraphClient } from './graph-tokens.ts';

interface GraphRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** Microsoft Graph, as an app registration may use it. */
export interface Graph {
  /**
   * Does something at Graph.
   * @param request.path below `/v1.0`
   * @returns what it answers, as read from JSON; null where it answers nothing
   * @throws GraphFailed
   */
  send(client: GraphClient, request: GraphRequest): Promise<unknown>;
}

const timeout = 10_000;

/** @param options.graphUrl where Graph is reached, without a slash at the end */
export function createGraph(options: {
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly fetch: Fetch;
}): Graph {
  const tokenOf = createGraphTokens(options);
  return {
    async send(client, { method, path, body }) {
      const token = await tokenOf(client);
      const response = await options
        .fetch(`${options.graphUrl}/v1.0${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(timeout),
        })
        .catch((error: unknown) => {
          throw new GraphFailed('graph-unreachable', true, error);
        });
      if (!response.ok) {
        await response.body?.cancel();
        throw failureOf(response.status);
      }
      return readAnswer(response);
    },
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  try {
    const answer = await response.text();
    return answer === '' ? null : JSON.parse(answer);
  } catch (error) {
    throw new GraphFailed('graph-unreachable', true, error);
  }
}

function failureOf(status: number): GraphFailed {
  const cause = new Error(`Graph: ${status}`);
  if (status === 429 || status >= 500) return new GraphFailed('graph-unreachable', true, cause);
  if (status === 401) return new GraphFailed('credentials', false, cause);
  // Graph answers both where the person does not have the app.
  if (status === 403) return new GraphFailed('not-permitted', false, cause);
  if (status === 404 || status === 410) return new GraphGone(cause);
  return new GraphFailed('graph-refused', false, cause);
}
