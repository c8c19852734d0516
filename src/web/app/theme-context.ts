import { createContext, useContext } from 'react';
import type { ThemeSetting } from './use-theme-choice.ts';

export const ThemeContext = createContext<ThemeSetting>({
  name: 'light',
  choice: 'system',
  choose: () => undefined,
});

export const useThemeSetting = (): ThemeSetting => useContext(ThemeContext);
