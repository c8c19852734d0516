import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/contract/index.ts';

const directory = join(import.meta.dirname, '../../src/content/catalogue');

/**
 * Words of the screens as a person reads them.
 * @param key `namespace:path.to.text`
 */
export function words(
  language: Language,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const [namespace = '', path = ''] = key.split(':');
  const texts: unknown = JSON.parse(
    readFileSync(join(directory, language, `${namespace}.json`), 'utf8'),
  );
  let found = texts;
  for (const part of path.split('.')) found = (found as Record<string, unknown>)[part];
  if (typeof found !== 'string') throw new Error(`${language} ${key} is no text of the catalogue.`);
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? `{{${name}}}`);
}
