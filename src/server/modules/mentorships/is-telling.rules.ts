import { smallestToldCount } from '../../../contract/index.ts';

/** Whether so few people would be told of that it is about somebody. */
export const isTelling = (people: number): boolean => people > 0 && people < smallestToldCount;
