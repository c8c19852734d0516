import { createInstance, type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '../../contract/vocabulary.ts';

const files = import.meta.glob<ResourceKey>('../../content/catalogue/*/*.json', {
  import: 'default',
});

/** Loads a namespace when the first component asks for it. */
const catalogue: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace) => {
    const load = files[`../../content/catalogue/${language}/${namespace}.json`];
    if (load === undefined) throw new Error(`No texts for ${namespace} in ${language}`);
    return load();
  },
};

/** @returns the first language we have of those wished for (BCP 47), English where there is none */
export function chooseLanguageOf(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split(/[-_]/)[0];
    const found = languages.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

export const i18n = createInstance();

/** Starts the texts in a language; the rest is loaded as screens need it. */
export async function startTexts(language: Language): Promise<void> {
  await i18n
    .use(catalogue)
    .use(initReactI18next)
    .init({
      lng: language,
      // Each language is complete, so no second one is loaded to fall back on.
      fallbackLng: false,
      supportedLngs: languages,
      load: 'languageOnly',
      ns: ['common', 'errors'],
      defaultNS: 'common',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}
