export interface Spoiled {
  /** Where the part stood, as `people.0.email`. */
  readonly path: string;
  readonly spoiled: unknown;
}

/** Gives a value again and again, each time with one of its parts replaced by one of the others. */
export function* replaceEachPart(
  value: unknown,
  others: readonly unknown[],
  path: readonly string[] = [],
): Generator<Spoiled> {
  for (const other of others) yield { path: path.join('.'), spoiled: other };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const inner of replaceEachPart(part, others, [...path, key])) {
      const copy: unknown = Array.isArray(value)
        ? value.with(Number(key), inner.spoiled)
        : { ...value, [key]: inner.spoiled };
      yield { path: inner.path, spoiled: copy };
    }
  }
}
