import { personStates } from '../../../../contract/index.ts';
import type { PersonState } from '../../../../contract/index.ts';

/** Whom an administrator looks for; empty lists mean everybody. */
export interface PeopleFilter {
  readonly search: string;
  readonly department: readonly string[];
  readonly country: readonly string[];
  /** Steps of the scale; "0" for those whose level is not known. */
  readonly level: readonly string[];
  readonly state: PersonState | 'all';
}

/** Who works here comes first: those who left are looked for on purpose. */
export const noPeopleFilter: PeopleFilter = {
  search: '',
  department: [],
  country: [],
  level: [],
  state: 'active',
};

/** @returns the filter that an address holds; what it does not understand counts as not asked */
export function readPeopleFilter(address: URLSearchParams): PeopleFilter {
  const state = address.get('state');
  return {
    search: address.get('search') ?? '',
    department: address.getAll('department'),
    country: address.getAll('country'),
    level: address.getAll('level').filter((text) => /^\d{1,2}$/.test(text)),
    state: state === 'all' ? state : (personStates.find((each) => each === state) ?? 'active'),
  };
}

/** @returns the address of a filter, without what is not asked */
export function writePeopleFilter(filter: PeopleFilter): URLSearchParams {
  const { search, state, ...lists } = filter;
  const address = new URLSearchParams();
  if (search !== '') address.set('search', search);
  for (const [name, values] of Object.entries(lists)) {
    for (const value of values) address.append(name, value);
  }
  if (state !== noPeopleFilter.state) address.set('state', state);
  return address;
}

/** Whether it finds others than the list shows by itself. */
export const isPeopleFiltered = (filter: PeopleFilter): boolean =>
  writePeopleFilter(filter).size > 0;
