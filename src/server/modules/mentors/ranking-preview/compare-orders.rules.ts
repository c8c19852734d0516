/** Where one stands in the order that holds and in the one that would. */
export interface ComparedPlace {
  readonly id: string;
  /** Counted from 1. */
  readonly before: number;
  readonly after: number;
}

/**
 * Holds two orders of the same ids against each other.
 * @param places of each order that count
 * @returns whoever stands on these places in one of them, by the new order
 */
export function compareOrders(
  before: readonly string[],
  after: readonly string[],
  places: number,
): ComparedPlace[] {
  const placesBefore = new Map(before.map((id, index) => [id, index + 1]));
  return after.flatMap((id, index) => {
    const place = { id, before: placesBefore.get(id) ?? 0, after: index + 1 };
    return Math.min(place.before, place.after) <= places ? [place] : [];
  });
}
