import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readAuditFilter, writeAuditFilter, type AuditFilter } from './audit-filter.ts';

interface ListState {
  readonly filter: AuditFilter;
  /** Where the pages before this one began; the last is where this one begins. */
  readonly places: readonly number[];
}

/** The filter, mirrored in the address, and the way through the pages, which begins anew with each. */
export function useAuditFilter(): ListState & {
  readonly change: (change: Partial<AuditFilter>) => void;
  readonly showNext: (place: number) => void;
  readonly showPrevious: () => void;
} {
  const [address, setAddress] = useSearchParams();
  const [state, setState] = useState<ListState>(() => ({
    filter: readAuditFilter(address),
    places: [],
  }));
  return {
    ...state,
    change: (change) => {
      const filter = { ...state.filter, ...change };
      setState({ filter, places: [] });
      setAddress(writeAuditFilter(filter), { replace: true });
    },
    showNext: (place) => setState({ ...state, places: [...state.places, place] }),
    showPrevious: () => setState({ ...state, places: state.places.slice(0, -1) }),
  };
}
