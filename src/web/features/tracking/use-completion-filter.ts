import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import {
  noFilter,
  readFilter,
  readPage,
  writeFilter,
  type CompletionFilter,
} from './completion-filter.ts';

interface FilterState {
  readonly filter: CompletionFilter;
  /** 1-based */
  readonly page: number;
  /** Counts how often everything was cleared: what holds text of its own starts afresh by it. */
  readonly clearings: number;
}

const ownChange = { isFilterChange: true };
const isOwnChange = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'isFilterChange' in state;

/**
 * The filter and the page, mirrored in the address. They are kept here first, since the address
 * follows a moment later: two quick choices would else be made from the same old filter.
 */
export function useCompletionFilter(): FilterState & {
  readonly change: (change: Partial<CompletionFilter>) => void;
  readonly showPage: (page: number) => void;
  readonly clear: () => void;
} {
  const [address, setAddress] = useSearchParams();
  const location = useLocation();
  const [state, setState] = useState<FilterState>(() => ({
    filter: readFilter(address),
    page: readPage(address),
    clearings: 0,
  }));
  const [seenKey, setSeenKey] = useState(location.key);

  // An address that somebody else set (a link, the way back) is followed.
  if (seenKey !== location.key) {
    setSeenKey(location.key);
    if (!isOwnChange(location.state)) {
      setState({
        filter: readFilter(address),
        page: readPage(address),
        clearings: state.clearings + 1,
      });
    }
  }

  const show = (next: FilterState): void => {
    setState(next);
    setAddress(writeFilter(next.filter, next.page), { replace: true, state: ownChange });
  };
  return {
    ...state,
    change: (change) => show({ ...state, filter: { ...state.filter, ...change }, page: 1 }),
    showPage: (page) => show({ ...state, page }),
    clear: () => show({ filter: noFilter, page: 1, clearings: state.clearings + 1 }),
  };
}
