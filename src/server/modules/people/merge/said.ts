/**
 * What a source says of a person, in the words it used: the twelve attributes and whether they work
 * here. Nothing else that a source sends is kept. What the words mean is `understand`'s to find.
 */
export interface Said {
  readonly names?: {
    readonly given?: string;
    readonly family?: string;
    /** The whole name as the source writes it, where it does so itself. */
    readonly formatted?: string;
    readonly display?: string;
  };
  readonly email?: string;
  readonly department?: string;
  readonly division?: string;
  readonly country?: string;
  readonly location?: string;
  readonly jobTitle?: string;
  /** What the source calls the level: one word, or several where it tells roles. */
  readonly jobLevel?: readonly string[];
  /** The manager's employee number, e-mail address, or id in SCIM. */
  readonly manager?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly startDate?: string;
  readonly employment?: boolean;
}

type TextPart = Exclude<keyof Said, 'names' | 'jobLevel' | 'employment'>;
type Loose<Value> = Value | null | undefined;

/** The same as it arrives: null, undefined and the empty text say nothing. */
export type Telling = Readonly<Partial<Record<TextPart, Loose<string>>>> & {
  readonly names?: Loose<{
    readonly [Part in keyof NonNullable<Said['names']>]?: Loose<string>;
  }>;
  readonly jobLevel?: Loose<readonly Loose<string>[]>;
  readonly employment?: Loose<boolean>;
};

const textParts: readonly TextPart[] = [
  'email',
  'department',
  'division',
  'country',
  'location',
  'jobTitle',
  'manager',
  'language',
  'timeZone',
  'startDate',
];
const nameParts = ['given', 'family', 'formatted', 'display'] as const;

const longestText = 254;
const mostLevelWords = 20;

/**
 * No NUL and no half of a character, which the database cannot hold; no white space at the ends; no
 * longer than anybody needs.
 */
function tidy(text: Loose<string>): string | undefined {
  const tidied = (text ?? '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, longestText)
    .toWellFormed()
    .trim();
  return tidied === '' ? undefined : tidied;
}

/** @returns the texts that say something, tidied, by their key */
function tidyAll<Key extends string>(
  keys: readonly Key[],
  texts: Readonly<Partial<Record<Key, Loose<string>>>>,
): Partial<Record<Key, string>> {
  const entries = keys.flatMap((key) => {
    const text = tidy(texts[key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}

/** Brings what a source tells into the form in which it is kept. */
export function keep(telling: Telling): Said {
  const names = tidyAll(nameParts, telling.names ?? {});
  const jobLevel = (telling.jobLevel ?? []).flatMap((word) => tidy(word) ?? []);
  return {
    ...(Object.keys(names).length > 0 ? { names } : {}),
    ...tidyAll(textParts, telling),
    ...(jobLevel.length > 0 ? { jobLevel: jobLevel.slice(0, mostLevelWords) } : {}),
    ...(typeof telling.employment === 'boolean' ? { employment: telling.employment } : {}),
  };
}
