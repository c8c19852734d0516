import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  getHome,
  getMentorRegistration,
  saveMentorRegistration,
  type MentorOffer,
} from '../../../contract/index.ts';
import { callEndpoint } from '../../lib/api-client.ts';
import { endpointKey } from '../../lib/use-endpoint.ts';

/** @returns saves an offer, and gives the instant at which it was saved */
export function useSendOffer(
  programmeId: string,
  onSaved: () => void,
): (offer: MentorOffer) => Promise<string> {
  const cache = useQueryClient();
  return useCallback(
    async (offer) => {
      const params = { programmeId };
      const registration = await callEndpoint(saveMentorRegistration, { params, body: offer });
      onSaved();
      cache.setQueryData<{ registration: unknown }>(
        endpointKey(getMentorRegistration, { params }),
        (before) => before && { ...before, registration },
      );
      await cache.invalidateQueries({ queryKey: endpointKey(getHome) });
      return registration.updatedAt;
    },
    [cache, onSaved, programmeId],
  );
}
