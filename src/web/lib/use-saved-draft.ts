import { useCallback, useEffect, useRef, useState } from 'react';

const pauseInWriting = 1200;
const waitAfterFailure = 8000;

export interface SaveState {
  readonly isSaving: boolean;
  /** Instant of the last save in this visit. */
  readonly savedAt: string | null;
  readonly error: unknown;
}

interface SavedDraft<Draft> {
  readonly saving: SaveState;
  /** Whether something is written that the server does not have. */
  readonly hasUnsaved: boolean;
  /** Saves what is not saved yet. @returns whether the server has all of it now */
  readonly saveNow: () => Promise<boolean>;
  /** Says that the server has this by another way. */
  readonly settle: (draft: Draft) => void;
}

/**
 * Saves what somebody writes by itself after each pause in writing, one save at a time, and tries
 * again while the connection is lost.
 * @param draft what is written now
 * @param saved what the server has, or what the form begins with where it has nothing
 * @param isOn false for what is saved only when the person says so
 * @param send sends it, and gives the instant at which it was saved
 */
export function useSavedDraft<Draft>(
  draft: Draft,
  saved: Draft,
  isOn: boolean,
  send: (draft: Draft) => Promise<string>,
): SavedDraft<Draft> {
  const [saving, setSaving] = useState<SaveState>({ isSaving: false, savedAt: null, error: null });
  // For the saves that follow each other, and for what is drawn.
  const arrived = useRef(JSON.stringify(saved));
  const [drawnArrived, setDrawnArrived] = useState(() => JSON.stringify(saved));
  const written = JSON.stringify(draft);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const saveNow = useCallback((): Promise<boolean> => {
    const save = async (): Promise<boolean> => {
      if (arrived.current === written) return true;
      setSaving((before) => ({ ...before, isSaving: true }));
      try {
        const savedAt = await send(draft);
        arrived.current = written;
        setDrawnArrived(written);
        setSaving({ isSaving: false, savedAt, error: null });
        return true;
      } catch (error) {
        setSaving((before) => ({ ...before, isSaving: false, error }));
        return false;
      }
    };
    running.current = running.current.then(save);
    return running.current;
  }, [draft, send, written]);

  const hasFailed = saving.error !== null;
  useEffect(() => {
    if (!isOn || arrived.current === written) return undefined;
    const timer = setTimeout(() => void saveNow(), hasFailed ? waitAfterFailure : pauseInWriting);
    return () => clearTimeout(timer);
  }, [isOn, written, saveNow, hasFailed, saving]);

  const settle = useCallback((there: Draft): void => {
    arrived.current = JSON.stringify(there);
    setDrawnArrived(JSON.stringify(there));
    setSaving((before) => ({ ...before, isSaving: false, error: null }));
  }, []);

  return { saving, hasUnsaved: drawnArrived !== written, saveNow, settle };
}
