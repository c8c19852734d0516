import { smallestToldCount } from '../../../contract/index.ts';

/** @returns the count as it may be told; null where it is so small that it would be about somebody */
export function protectCount(count: number): number | null {
  return count > 0 && count < smallestToldCount ? null : count;
}
