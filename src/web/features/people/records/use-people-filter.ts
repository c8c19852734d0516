import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readPeopleFilter, writePeopleFilter, type PeopleFilter } from './people-filter.ts';

interface ListState {
  readonly filter: PeopleFilter;
  /** Where the pages before this one began; the last is where this one begins. */
  readonly places: readonly string[];
}

/** The filter, mirrored in the address, and the way through the pages, which begins anew with each. */
export function usePeopleFilter(): ListState & {
  readonly change: (change: Partial<PeopleFilter>) => void;
  readonly showNext: (place: string) => void;
  readonly showPrevious: () => void;
} {
  const [address, setAddress] = useSearchParams();
  const [state, setState] = useState<ListState>(() => ({
    filter: readPeopleFilter(address),
    places: [],
  }));
  return {
    ...state,
    change: (change) => {
      const filter = { ...state.filter, ...change };
      setState({ filter, places: [] });
      setAddress(writePeopleFilter(filter), { replace: true });
    },
    showNext: (place) => setState({ ...state, places: [...state.places, place] }),
    showPrevious: () => setState({ ...state, places: state.places.slice(0, -1) }),
  };
}
