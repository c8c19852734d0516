import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  getHome,
  getMentorship,
  getTimeline,
  listMentorships,
  type AnyEndpoint,
} from '../../../contract/index.ts';
import type { CallAnswer, CallInput } from '../../lib/api-client.ts';
import { errorCodeOf } from '../../lib/api-problem.ts';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useSpace } from './mentorship-context.ts';

interface Options<E extends AnyEndpoint> {
  /** Reads what the change answers with: its answer takes the place of what was read before. */
  readonly reads?: AnyEndpoint;
  /** Others whose answers are out of date once the change is made. */
  readonly refreshes?: readonly AnyEndpoint[];
  readonly onDone?: (answer: CallAnswer<E>) => void;
}

/**
 * Changes something in the mentorship of the space. Where another was quicker the space shows at once
 * how it stands now, and says above its parts what happened.
 */
export function useMentorshipChange<E extends AnyEndpoint>(
  endpoint: E,
  options: Options<E> = {},
): UseMutationResult<CallAnswer<E>, Error, CallInput<E>> {
  const { mentorship, tellMovedOn } = useSpace();
  const cache = useQueryClient();
  const params = { id: mentorship.id };
  const { reads, refreshes = [] } = options;
  return useEndpointChange(endpoint, {
    refreshes: [getMentorship, listMentorships, getHome, getTimeline, ...refreshes],
    onDone: (answer) => {
      if (reads) cache.setQueryData(endpointKey(reads, { params }), answer);
      options.onDone?.(answer);
    },
    onFailed: (error) => {
      const code = errorCodeOf(error);
      if (code === 'mentorship-moved-on' || code === 'mentorship-ended') tellMovedOn(error);
      else if (code !== 'conflict') return;
      for (const stale of [getMentorship, ...(reads ? [reads] : [])]) {
        void cache.invalidateQueries({ queryKey: endpointKey(stale) });
      }
    },
  });
}
