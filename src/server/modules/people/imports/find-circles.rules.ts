/**
 * Finds who reports, however far up, to themselves.
 * @param managers by each, who their manager is
 * @returns everybody who stands in a circle; who only reports into one does not
 */
export function findCircles(managers: ReadonlyMap<string, string>): string[] {
  const inCircle: string[] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of managers.keys()) {
    walk++;
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      at = managers.get(at);
    }
    if (at === undefined || walkOf.get(at) !== walk) continue;
    // The walk came back to where it had been: from there on round is the circle.
    const first = at;
    do {
      inCircle.push(at);
      at = managers.get(at) ?? first;
    } while (at !== first);
  }
  return inCircle;
}
