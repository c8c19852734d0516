import type { Language } from '../../../../contract/index.ts';

/** Whom a language falls back to; what is left comes in the order it is offered. */
const preferred: readonly Language[] = ['en', 'nl'];

/** @returns the language itself where it is offered, else English, else Dutch, else the first there is */
export function nearestLanguage(
  asked: Language,
  offered: readonly [Language, ...Language[]],
): Language {
  return [asked, ...preferred].find((language) => offered.includes(language)) ?? offered[0];
}
