import type { UseMutationResult } from '@tanstack/react-query';
import { getCohort, listCohortMembers, listCohortPairs } from '../../../contract/index.ts';
import type { AnyEndpoint, Cohort } from '../../../contract/index.ts';
import type { CallAnswer, CallInput } from '../../lib/api-client.ts';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';

/** Changes a cohort by an endpoint that answers it; what is shown of it follows. */
export function useCohortChange<E extends AnyEndpoint>(
  endpoint: CallAnswer<E> extends Cohort ? E : never,
): UseMutationResult<CallAnswer<E>, Error, CallInput<E>> {
  return useEndpointChange<E>(endpoint, {
    refreshes: [listCohortPairs, listCohortMembers],
    onDone: (answer, _input, cache) => {
      const cohort = answer as Cohort;
      cache.setQueryData(endpointKey(getCohort, { params: { id: cohort.id } }), cohort);
    },
  });
}
