import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { GraphFailed } from './graph-failed.ts';
import { createGraphTokens } from './graph-tokens.ts';
import type { GraphClient } from './graph-tokens.ts';

/** Microsoft Graph, as an app registration may use it. */
export interface Graph {
  /**
   * Posts to Graph.
   * @param path below `/v1.0`
   * @throws GraphFailed
   */
  post(client: GraphClient, path: string, body: object): Promise<void>;
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
    async post(client, path, body) {
      const token = await tokenOf(client);
      const response = await options
        .fetch(`${options.graphUrl}/v1.0${path}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(timeout),
        })
        .catch((error: unknown) => {
          throw new GraphFailed('graph-unreachable', true, error);
        });
      await response.body?.cancel();
      if (!response.ok) throw failureOf(response.status);
    },
  };
}

function failureOf(status: number): GraphFailed {
  const cause = new Error(`Graph: ${status}`);
  if (status === 429 || status >= 500) return new GraphFailed('graph-unreachable', true, cause);
  if (status === 401) return new GraphFailed('credentials', false, cause);
  // Graph answers so too where the person does not have the app.
  if (status === 403 || status === 404) return new GraphFailed('not-permitted', false, cause);
  return new GraphFailed('graph-refused', false, cause);
}
