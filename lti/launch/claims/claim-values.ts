// Reads single values out of claims. Platforms send numbers for texts, blanks and nulls: white
// space is trimmed and what is empty or of another kind counts as absent.

export type Claims = Readonly<Record<string, unknown>>;

/** A text, or null. */
export function readText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** An identifier, which some platforms send as a whole number, or null. */
export function readId(value: unknown): string | null {
  return Number.isSafeInteger(value) ? String(value) : readText(value);
}

/** The texts of a list, or of a single text. */
export function readTexts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(readText).filter((text) => text !== null);
}

/** An absolute http or https URL, or null: never one that runs as a script. */
export function readWebUrl(value: unknown): string | null {
  const text = readText(value);
  const protocol = text === null ? undefined : URL.parse(text)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? text : null;
}

/** The members of an object; none for anything else. */
export function readObject(value: unknown): Claims {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
