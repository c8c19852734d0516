import { useSearchParams } from 'react-router';
import {
  languages,
  meetingModes,
  mentoringStyles,
  type Language,
  type MeetingMode,
  type MentoringStyle,
} from '../../../../contract/index.ts';

export const filterNames = ['topic', 'style', 'language', 'mode', 'country', 'department'] as const;
export type FilterName = (typeof filterNames)[number];

export interface DirectoryFilters {
  readonly search: string;
  readonly topic: string[];
  readonly style: MentoringStyle[];
  readonly language: Language[];
  readonly mode: MeetingMode[];
  readonly country: string[];
  readonly department: string[];
  readonly onlyFree: boolean;
  readonly page: number;
}

interface FilterState {
  readonly filters: DirectoryFilters;
  /** Number of filters that narrow the list, the search not counted. */
  readonly count: number;
  readonly setSearch: (search: string) => void;
  readonly setFilter: (name: FilterName, values: readonly string[]) => void;
  readonly setOnlyFree: (onlyFree: boolean) => void;
  readonly setPage: (page: number) => void;
  readonly clear: () => void;
}

const among = <Word extends string>(words: readonly Word[], given: readonly string[]): Word[] =>
  words.filter((word) => given.includes(word));

/** The directory's filters, kept in the address: a link or the Back button brings them back. */
export function useDirectoryFilters(): FilterState {
  const [address, setAddress] = useSearchParams();
  const page = Number(address.get('page') ?? 1);
  const filters: DirectoryFilters = {
    search: address.get('search') ?? '',
    topic: address.getAll('topic'),
    style: among(mentoringStyles, address.getAll('style')),
    language: among(languages, address.getAll('language')),
    mode: among(meetingModes, address.getAll('mode')),
    country: address.getAll('country'),
    department: address.getAll('department'),
    onlyFree: address.get('onlyFree') !== 'false',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };

  const write = (name: string, values: readonly string[], options = { replace: true }): void => {
    setAddress((before) => {
      const after = new URLSearchParams(before);
      after.delete('page');
      after.delete(name);
      for (const value of values) after.append(name, value);
      return after;
    }, options);
  };
  return {
    filters,
    count: filterNames.reduce((sum, name) => sum + filters[name].length, 0),
    setSearch: (search) => write('search', search === '' ? [] : [search]),
    setFilter: write,
    setOnlyFree: (onlyFree) => write('onlyFree', onlyFree ? [] : ['false']),
    setPage: (next) => write('page', next === 1 ? [] : [String(next)], { replace: false }),
    clear: () => setAddress({}, { replace: true }),
  };
}
