import type { PersonCard } from '../../../../contract/index.ts';

/** @returns who of these is mentioned in the words: each by "@" and their whole name */
export function mentionsIn(words: string, people: readonly PersonCard[]): string[] {
  return people.filter(({ name }) => words.includes(`@${name}`)).map(({ id }) => id);
}
