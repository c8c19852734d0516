import { useCallback, useState } from 'react';
import { clearTabStorage, readTabStorage, writeTabStorage } from './tab-storage.ts';

const prefix = 'mentorklik.draft.';

/** Begins a draft from outside the form that will show it. */
export function keepDraft(key: string, draft: unknown): void {
  writeTabStorage(prefix + key, JSON.stringify(draft));
}

/** Whether something was begun and not finished. */
export function hasDraft(key: string): boolean {
  return readTabStorage(prefix + key) !== null;
}

/** Forgets what was begun in this tab and not sent: whoever sits here next must not find it. */
export const forgetDrafts = (): void => clearTabStorage(prefix);

interface DraftState<Draft> {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Forgets what was kept, once it has arrived; the form keeps showing it. */
  readonly forget: () => void;
}

/**
 * What somebody is writing, kept in this tab at every change, so that nothing is lost by leaving the
 * screen or by a save that fails.
 * @param key names the form and the thing it is about
 * @param initial shown where nothing was kept
 */
export function useDraft<Draft extends object>(key: string, initial: Draft): DraftState<Draft> {
  const storageKey = prefix + key;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readTabStorage(storageKey);
    // Only this file writes under these keys, so what is read has the shape that was kept.
    return kept === null ? initial : (JSON.parse(kept) as Draft);
  });
  const change = useCallback(
    (part: Partial<Draft>) => {
      setDraft((before) => {
        const after = { ...before, ...part };
        writeTabStorage(storageKey, JSON.stringify(after));
        return after;
      });
    },
    [storageKey],
  );
  const forget = useCallback(() => writeTabStorage(storageKey, null), [storageKey]);
  return { draft, change, forget };
}
