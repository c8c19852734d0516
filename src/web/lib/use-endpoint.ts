import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnyEndpoint } from '../../contract/index.ts';
import { callEndpoint, type CallAnswer, type CallInput } from './api-client.ts';

interface ReadOptions {
  readonly isEnabled?: boolean;
  /** Asks again after so many milliseconds while the page is seen. */
  readonly pollEvery?: number;
  /** Shows the answer of the input before, until the one of the new input is there. */
  readonly keepsPrevious?: boolean;
}

/** Key of an endpoint's answers in the cache: all of them, or those of one input. */
export const endpointKey = (endpoint: AnyEndpoint, input?: object): readonly unknown[] =>
  input === undefined ? [endpoint.path] : [endpoint.path, input];

/** Reads an endpoint; its answer is cached for everybody who reads it with the same input. */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: ReadOptions = {},
): UseQueryResult<CallAnswer<E>> {
  return useQuery<CallAnswer<E>>({
    queryKey: endpointKey(endpoint, input),
    queryFn: () => callEndpoint(endpoint, input),
    enabled: options.isEnabled ?? true,
    refetchInterval: options.pollEvery ?? false,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

interface ChangeOptions<E extends AnyEndpoint> {
  /** Endpoints whose answers are out of date once the change is made. */
  readonly refreshes?: readonly AnyEndpoint[];
  readonly onDone?: (answer: CallAnswer<E>, input: CallInput<E>, cache: QueryClient) => void;
  readonly onFailed?: (error: Error, input: CallInput<E>) => void;
}

/** Changes something by an endpoint; `mutate` takes the endpoint's input. */
export function useEndpointChange<E extends AnyEndpoint>(
  endpoint: E,
  options: ChangeOptions<E> = {},
): UseMutationResult<CallAnswer<E>, Error, CallInput<E>> {
  const cache = useQueryClient();
  return useMutation<CallAnswer<E>, Error, CallInput<E>>({
    mutationFn: (input) => callEndpoint(endpoint, input),
    onSuccess: async (answer, input) => {
      options.onDone?.(answer, input, cache);
      await Promise.all(
        (options.refreshes ?? []).map((stale) =>
          cache.invalidateQueries({ queryKey: endpointKey(stale) }),
        ),
      );
    },
    onError: (error, input) => options.onFailed?.(error, input),
  });
}
