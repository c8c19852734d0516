import type { UseMutationResult } from '@tanstack/react-query';
import {
  decideTopicSuggestion,
  listTopics,
  listTopicSuggestions,
} from '../../../contract/index.ts';
import type { CallAnswer, CallInput } from '../../lib/api-client.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

/** Decides about a suggestion; the queue and the words of topics follow. */
export function useDecision(
  onDone: () => void = () => undefined,
): UseMutationResult<
  CallAnswer<typeof decideTopicSuggestion>,
  Error,
  CallInput<typeof decideTopicSuggestion>
> {
  return useEndpointChange(decideTopicSuggestion, {
    refreshes: [listTopicSuggestions, listTopics],
    onDone,
  });
}
