import type { Completion, Language } from '../../../contract/index.ts';

export const completionStates = ['not_started', 'in_progress', 'failed', 'completed'] as const;
type State = Completion['state'];

/** What an administrator looks for; empty means everything. Dates are `YYYY-MM-DD`. */
export interface CompletionFilter {
  readonly search: string;
  readonly course: readonly string[];
  readonly state: readonly State[];
  readonly department: readonly string[];
  readonly country: readonly string[];
  readonly completedFrom: string;
  readonly completedTo: string;
}

export const noFilter: CompletionFilter = {
  search: '',
  course: [],
  state: [],
  department: [],
  country: [],
  completedFrom: '',
  completedTo: '',
};

const date = /^\d{4}-\d{2}-\d{2}$/;
const isState = (text: string): text is State => completionStates.some((known) => known === text);

/** @returns the filter that an address holds; what it does not understand counts as not asked */
export function readFilter(address: URLSearchParams): CompletionFilter {
  const day = (name: string): string => {
    const text = address.get(name) ?? '';
    return date.test(text) ? text : '';
  };
  return {
    search: address.get('search') ?? '',
    course: address.getAll('course'),
    state: address.getAll('state').filter(isState),
    department: address.getAll('department'),
    country: address.getAll('country'),
    completedFrom: day('completedFrom'),
    completedTo: day('completedTo'),
  };
}

/** @returns page that an address holds, 1-based */
export function readPage(address: URLSearchParams): number {
  const page = address.get('page') ?? '';
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

/** @returns the address of a filter and a page, without what is not asked */
export function writeFilter(filter: CompletionFilter, page = 1): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [string, string | readonly string[]][]) {
    for (const item of typeof value === 'string' ? [value] : value) {
      if (item !== '') address.append(name, item);
    }
  }
  if (page > 1) address.set('page', String(page));
  return address;
}

/** @returns how many of the filters are on; the search counts as none, since it is always seen */
export function activeFiltersOf(filter: CompletionFilter): number {
  const { search: _search, ...others } = filter;
  return Object.values(others).filter((value: string | readonly string[]) => value.length > 0)
    .length;
}

/** Whether the days between which something was completed are the wrong way round. */
export const hasReversedDates = ({ completedFrom, completedTo }: CompletionFilter): boolean =>
  completedFrom !== '' && completedTo !== '' && completedFrom > completedTo;

/** @returns the filter as the API takes it; the last day is left out while it lies before the first */
export function queryOf(filter: CompletionFilter, language: Language) {
  return {
    language,
    search: filter.search.trim(),
    course: [...filter.course],
    state: [...filter.state],
    department: [...filter.department],
    country: [...filter.country],
    completedFrom: filter.completedFrom === '' ? undefined : filter.completedFrom,
    completedTo:
      filter.completedTo === '' || hasReversedDates(filter) ? undefined : filter.completedTo,
  };
}
