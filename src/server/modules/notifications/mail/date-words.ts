import type { Language } from '../../../../contract/index.ts';

/** Instants in words, in one language and one time zone. */
export interface DateWords {
  /** "16 March 2026" */
  readonly date: (instant: string) => string;
  /** "Monday, 16 March 2026 at 10:00" */
  readonly dateTime: (instant: string) => string;
}

/**
 * @param timeZones IANA names, the wanted one first; the first that is known counts, and UTC if none is
 */
export function dateWords(language: Language, timeZones: readonly (string | null)[]): DateWords {
  // English follows the European order of day and month, as the other three languages do.
  const locale = language === 'en' ? 'en-GB' : language;
  const timeZone = timeZones.find((name) => name !== null && isTimeZone(name)) ?? 'UTC';
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return {
    date: (instant) => date.format(new Date(instant)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
  };
}

/** HR systems tell time zones as free text; Intl says which are names of one. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
