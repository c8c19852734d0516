import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../lib/api-problem.ts';

const secondsFresh = 20_000;
const attempts = 2;

/** The cache of answers: a refusal is final, only a lost connection or a failing server is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: secondsFresh,
        retry: (failures, error) =>
          failures < attempts && !(error instanceof ApiProblem && error.problem.status < 500),
      },
      // A lost connection is told to the person at once; nothing waits in silence to be sent.
      mutations: { networkMode: 'always' },
    },
  });
}
