import { smallestToldCount } from '../../../contract/index.ts';

/** @returns the count as it may be told; null where it is so small that it would be about somebody */
export function protectCount(count: number): number | null {
  return count > 0 && count < smallestToldCount ? null : count;
}

/**
 * @param sum of what people did, and how many people did it
 * @returns the sum as it may be told; null where so few did it that it would be about somebody
 */
export function tellSum(sum: { readonly total: number; readonly people: number }): number | null {
  return protectCount(sum.people) === null ? null : sum.total;
}
