import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  getGroup,
  getHome,
  listGroupRequests,
  listGroups,
  listMentorships,
  type AnyEndpoint,
} from '../../../contract/index.ts';
import type { CallAnswer, CallInput } from '../../lib/api-client.ts';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';

const stale = [getGroup, listGroups, listGroupRequests, listMentorships, getHome];

/**
 * Changes something in a group; what shows groups is read again. Also where the change is refused: then
 * another was quicker, and the screen shows how the group stands now.
 */
export function useGroupChange<E extends AnyEndpoint>(
  endpoint: E,
  onDone?: (answer: CallAnswer<E>) => void,
): UseMutationResult<CallAnswer<E>, Error, CallInput<E>> {
  const cache = useQueryClient();
  return useEndpointChange(endpoint, {
    refreshes: stale,
    onDone: (answer) => onDone?.(answer),
    onFailed: () => {
      for (const read of stale) void cache.invalidateQueries({ queryKey: endpointKey(read) });
    },
  });
}
