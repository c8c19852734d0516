import { z } from 'zod';
import { languages } from '../../../../contract/index.ts';
import type { Said } from './said.ts';

/** What is known of a person from what one source says, or from what all of them say together. */
export interface Known {
  readonly names?: { readonly given: string; readonly family: string };
  readonly email?: string;
  readonly department?: string;
  readonly division?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly location?: string;
  readonly jobTitle?: string;
  readonly jobLevel?: readonly string[];
  readonly manager?: string;
  /** BCP 47. */
  readonly language?: string;
  /** IANA. */
  readonly timeZone?: string;
  /** ISO 8601. */
  readonly startDate?: string;
  readonly employment?: boolean;
}

const email = z.email().max(254);
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
const date = z.iso.date();

/** What a part means, by part; undefined where the words mean nothing that can be used. */
export const meanings: {
  readonly [Part in keyof Known]-?: (said: NonNullable<Said[Part]>) => Known[Part] | undefined;
} = {
  names: ({ given, family, formatted, display }) =>
    given === undefined && family === undefined
      ? { given: (display ?? formatted ?? '').slice(0, 100), family: '' }
      : { given: (given ?? '').slice(0, 100), family: (family ?? '').slice(0, 100) },
  email: (said) => email.safeParse(said).data,
  department: (said) => said,
  division: (said) => said,
  country: countryCode,
  location: (said) => said,
  jobTitle: (said) => said,
  jobLevel: (said) => said,
  manager: (said) => (said.includes('@') ? said.toLowerCase() : said),
  language: (said) => language.safeParse(said.replaceAll('_', '-')).data,
  timeZone: (said) => (isTimeZone(said) ? said : undefined),
  // Some tell the instant at which the day began.
  startDate: (said) => date.safeParse(said.split('T')[0]).data,
  employment: (said) => said,
};

/**
 * Finds what a source's words mean. What means nothing counts as not said, so that a platform's odd
 * locale keeps nobody out and a weaker source may fill it in.
 */
export function understand(said: Said): Known {
  return Object.fromEntries(
    Object.entries(said).flatMap(([part, words]: [string, unknown]) => {
      // The meaning of each part takes what is said of that part.
      const meaning = meanings[part as keyof Known] as (words: unknown) => unknown;
      const known = meaning(words);
      return known === undefined ? [] : [[part, known]];
    }),
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @returns the code of a country that is told by its code or by its name in one of our languages */
function countryCode(said: string): string | undefined {
  countryCodes ??= listCountryCodes();
  return countryCodes.get(said.toLowerCase());
}

let countryCodes: ReadonlyMap<string, string> | undefined;

function listCountryCodes(): ReadonlyMap<string, string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map<string, string>();
  for (const spoken of languages) {
    const names = new Intl.DisplayNames([spoken], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name === undefined) continue;
      // A code that was withdrawn leads to the one that followed it: UK to GB.
      const present = new Intl.Locale(`und-${code}`).region ?? code;
      found.set(name.toLowerCase(), present);
      found.set(code.toLowerCase(), present);
    }
  }
  return found;
}
