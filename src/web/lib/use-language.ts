import { useTranslation } from 'react-i18next';
import type { Language } from '../../contract/index.ts';
import { chooseLanguageOf } from './i18n.ts';

/** The language that the app is shown in now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return chooseLanguageOf([i18n.language]);
}
