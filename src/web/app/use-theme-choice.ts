import { useCallback, useState, useSyncExternalStore } from 'react';
import { readTabStorage, writeTabStorage } from '../lib/tab-storage.ts';
import type { Host } from '../hosts/index.ts';
import type { ThemeName } from './theme.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'mentorklik.theme';

function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

const isChoice = (value: string | null): value is ThemeChoice =>
  themeChoices.some((choice) => choice === value);

export interface ThemeSetting {
  readonly name: ThemeName;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

/**
 * The theme to draw in: forced colours first, then the host's where it has one to follow, then the
 * person's choice for this tab, then the system's.
 */
export function useThemeChoice(host: Host): ThemeSetting {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = readTabStorage(key);
    return isChoice(kept) ? kept : 'system';
  });
  const isForced = useMediaQuery('(forced-colors: active)');
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const choose = (next: ThemeChoice): void => {
    writeTabStorage(key, next);
    setChoice(next);
  };
  const ofHost = useSyncExternalStore(host.theme.onChange, host.theme.read);
  const chosen = choice === 'system' ? (isSystemDark ? 'dark' : 'light') : choice;
  const wanted = ofHost ?? chosen;
  return { name: isForced ? 'high-contrast' : wanted, choice, choose };
}
