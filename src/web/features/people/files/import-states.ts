import type { PeopleImport } from '../../../../contract/index.ts';

type ImportState = PeopleImport['state'];

/** Whether the product is at work on it, so that there will be news. */
export const isAtWork = (state: ImportState): boolean =>
  state === 'reading' || state === 'comparing' || state === 'applying';

/** Whether it is neither done nor given up, nor waits for a file that does not come. */
export const isOngoing = (state: ImportState): boolean => isAtWork(state) || state === 'ready';
