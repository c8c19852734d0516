import { smallestToldCount } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

/** @returns a count in figures; one that is too small to be told as the range it lies in */
export function useCountWords(): (count: number | null) => string {
  const { number } = useFormat();
  return (count) =>
    count === null ? `${number(1)}–${number(smallestToldCount - 1)}` : number(count);
}
