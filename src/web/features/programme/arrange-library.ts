import type { Language, ProgrammeResource } from '../../../contract/index.ts';

/** What stands below one heading of a library. */
export interface Shelf {
  /** Empty: it has no heading. */
  readonly tag: string;
  readonly resources: readonly ProgrammeResource[];
}

/**
 * Puts together what has the same heading, in the order in which the owner has put it.
 * @returns the shelves for somebody who reads this language, and what is in other languages
 */
export function arrangeLibrary(
  resources: readonly ProgrammeResource[],
  language: Language,
): { readonly shelves: readonly Shelf[]; readonly others: readonly ProgrammeResource[] } {
  const isMine = (resource: ProgrammeResource): boolean =>
    resource.language === null || resource.language === language;
  const shelves = new Map<string, ProgrammeResource[]>();
  for (const resource of resources.filter(isMine)) {
    const shelf = shelves.get(resource.tag) ?? [];
    shelf.push(resource);
    shelves.set(resource.tag, shelf);
  }
  return {
    shelves: [...shelves].map(([tag, on]) => ({ tag, resources: on })),
    others: resources.filter((resource) => !isMine(resource)),
  };
}
