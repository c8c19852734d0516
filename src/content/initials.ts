/**
 * First letters of the first and of the last word of a name, however many stand between them; fewer
 * where there are none.
 * @param language BCP 47, by whose rules they become capitals; without one, the host's
 */
export function initialsOf(name: string, language?: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? []);
  const chosen = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return chosen.join('').toLocaleUpperCase(language);
}
