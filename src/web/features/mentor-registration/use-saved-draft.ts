import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  getHome,
  getMentorRegistration,
  saveMentorRegistration,
  type MentorOffer,
} from '../../../contract/index.ts';
import { callEndpoint } from '../../lib/api-client.ts';
import { endpointKey } from '../../lib/use-endpoint.ts';

const pauseInWriting = 1200;
const waitAfterFailure = 8000;

export interface SaveState {
  readonly isSaving: boolean;
  /** Instant of the last save in this visit. */
  readonly savedAt: string | null;
  readonly error: unknown;
}

interface SavedDraft {
  readonly saving: SaveState;
  /** Saves what is not saved yet. @returns whether the server has all of it now */
  readonly saveNow: () => Promise<boolean>;
}

/**
 * Saves an offer by itself after each pause in writing, one save at a time, and tries again while the
 * connection is lost.
 * @param saved what the server has, or what the form begins with where it has nothing
 * @param isOn false for an offer that is changed only when the person says so
 */
export function useSavedDraft(
  programmeId: string,
  offer: MentorOffer,
  saved: MentorOffer,
  isOn: boolean,
  onSaved: () => void,
): SavedDraft {
  const cache = useQueryClient();
  const [saving, setSaving] = useState<SaveState>({ isSaving: false, savedAt: null, error: null });
  const arrived = useRef(JSON.stringify(saved));
  const written = JSON.stringify(offer);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const saveNow = useCallback((): Promise<boolean> => {
    const save = async (): Promise<boolean> => {
      if (arrived.current === written) return true;
      setSaving((before) => ({ ...before, isSaving: true }));
      try {
        const registration = await callEndpoint(saveMentorRegistration, {
          params: { programmeId },
          body: offer,
        });
        arrived.current = written;
        onSaved();
        setSaving({ isSaving: false, savedAt: registration.updatedAt, error: null });
        cache.setQueryData<{ registration: unknown }>(
          endpointKey(getMentorRegistration, { params: { programmeId } }),
          (before) => before && { ...before, registration },
        );
        await cache.invalidateQueries({ queryKey: endpointKey(getHome) });
        return true;
      } catch (error) {
        setSaving((before) => ({ ...before, isSaving: false, error }));
        return false;
      }
    };
    running.current = running.current.then(save);
    return running.current;
  }, [cache, offer, onSaved, programmeId, written]);

  const hasFailed = saving.error !== null;
  useEffect(() => {
    if (!isOn || arrived.current === written) return undefined;
    const timer = setTimeout(() => void saveNow(), hasFailed ? waitAfterFailure : pauseInWriting);
    return () => clearTimeout(timer);
  }, [isOn, written, saveNow, hasFailed, saving]);

  return { saving, saveNow };
}
