import { z } from 'zod';

const longestText = 200;

/** No NUL, which the database cannot hold, no white space at the ends. */
const tidy = (value: string): string => value.replaceAll('\0', '').trim();

/** A word of a closed form: kept whole or not at all. */
const word = z.string().transform(tidy);

/** Free text, cut where it is longer than anybody needs. */
const text = word
  .transform((value) => value.slice(0, longestText).trim())
  .refine((value) => value !== '');

const namePart = z
  .string()
  .nullish()
  .transform((value) => tidy(value ?? '').slice(0, 100));

/**
 * What can be told of a person, and in which form it is kept: the twelve attributes, and whether they
 * work here. Nothing else that a source sends is kept.
 */
const parts = {
  names: z
    .object({ given: namePart, family: namePart })
    .refine((names) => names.given !== '' || names.family !== ''),
  email: word.pipe(z.email().max(254)),
  department: text,
  division: text,
  /** ISO 3166-1 alpha-2. */
  country: word.transform((value) => value.toUpperCase()).pipe(z.string().regex(/^[A-Z]{2}$/)),
  location: text,
  jobTitle: text,
  /** What the source calls the level: one word, or several where it tells roles. */
  jobLevel: z.array(text).min(1).max(20),
  /** The manager's employee number, e-mail address, or id in SCIM. */
  manager: text.transform((key) => (key.includes('@') ? key.toLowerCase() : key)),
  /** BCP 47. */
  language: word
    .transform((value) => value.replaceAll('_', '-'))
    .pipe(
      z
        .string()
        .max(35)
        .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/),
    ),
  timeZone: word.refine(isTimeZone),
  startDate: z.iso.date(),
  employment: z.boolean(),
} as const;

/** What one source says of a person; a part that is left out it says nothing about. */
export type Said = { readonly [Part in keyof typeof parts]?: z.output<(typeof parts)[Part]> };

/** The same before it was looked at: null and undefined say nothing. */
export type Telling = {
  readonly [Part in keyof typeof parts]?: z.input<(typeof parts)[Part]> | null | undefined;
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Brings what a source tells into the form in which it is kept. What does not fit counts as not told:
 * a platform's odd locale keeps nobody out. Sources that are told of their mistakes (CSV, SCIM) ask
 * `fitsPart` before.
 */
export function keepWhatFits(telling: Telling): Said {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, schema]) => {
      const parsed = schema.safeParse(telling[part as keyof Telling]);
      return parsed.success ? [[part, parsed.data]] : [];
    }),
  );
}

/** Whether a value has the form of its part. */
export function fitsPart(part: keyof Said, value: unknown): boolean {
  return parts[part].safeParse(value).success;
}
