import { useMemo } from 'react';
import { makeFormat, type Format } from './format.ts';
import { useMe } from './me.ts';
import { useLanguage } from './use-language.ts';

/** Dates, numbers and names as the person reads them. */
export function useFormat(): Format {
  const language = useLanguage();
  const { timeZone } = useMe().person;
  return useMemo(() => makeFormat(language, timeZone), [language, timeZone]);
}
