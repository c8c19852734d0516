const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** @returns the names of the fields in which two versions differ */
export function differences<Content extends object>(
  names: readonly (keyof Content)[],
  one: Content,
  other: Content,
): readonly (keyof Content)[] {
  return names.filter((name) => !isSame(one[name], other[name]));
}

/** @returns the content with these fields taken from the other side */
export function takeFields<Content extends object>(
  mine: Content,
  theirs: Content,
  names: readonly (keyof Content)[],
): Content {
  return names.reduce((merged, name) => ({ ...merged, [name]: theirs[name] }), mine);
}

/**
 * Brings two changes of the same version together: what only one side changed is taken from that
 * side, and what both changed differently is for the person to choose.
 * @param names of all fields that can be changed
 * @returns the content with the own side's choice where both changed, and the names of those fields
 */
export function mergeChanges<Content extends object>(
  names: readonly (keyof Content)[],
  base: Content,
  mine: Content,
  theirs: Content,
): { readonly content: Content; readonly contested: readonly (keyof Content)[] } {
  const theirChanges = differences(names, base, theirs);
  const contested = theirChanges.filter(
    (name) => !isSame(mine[name], base[name]) && !isSame(mine[name], theirs[name]),
  );
  const uncontested = theirChanges.filter((name) => !contested.includes(name));
  return { content: takeFields(mine, theirs, uncontested), contested };
}
