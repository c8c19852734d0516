import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';

const directory = join(import.meta.dirname, 'catalogue');

/** Languages of the catalogue, English being the one that every other falls back to. */
const languages = ['nl', 'en', 'fr', 'de'] as const;
type CatalogueLanguage = (typeof languages)[number];

/** The namespaces that the server renders itself; the others belong to the web app alone. */
const namespaces = [
  'mail',
  'launch',
  'sign-in',
  'registration',
  'deep-linking',
  'notices',
  'programmes',
  'common',
  'reports',
  'agreement-template',
  'recognition',
  'meeting-calendar',
] as const;
type Namespace = (typeof namespaces)[number];

const catalogue = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  ns: [...namespaces],
  initAsync: false,
  // Each renderer escapes for its own medium.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        namespaces.map((namespace) => [
          namespace,
          JSON.parse(
            readFileSync(join(directory, language, `${namespace}.json`), 'utf8'),
          ) as object,
        ]),
      ),
    ]),
  ),
});
await catalogue.init();

/**
 * Finds a text of the catalogue for what the server renders: e-mails, launch pages, first names.
 * @param values what is filled in, as it shall stand; `count` chooses the plural
 */
export function text(
  language: CatalogueLanguage,
  namespace: Namespace,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue.t(key, { ...values, lng: language, ns: namespace });
}
