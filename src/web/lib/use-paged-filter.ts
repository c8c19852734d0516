import { useState } from 'react';
import { useSearchParams } from 'react-router';

interface ListState<Filter, Place> {
  readonly filter: Filter;
  /** Where the pages before this one began; the last is where this one begins. */
  readonly places: readonly Place[];
}

/**
 * A list's filter, mirrored in the address, and the way through its pages, which begins anew with each.
 * @param read the filter that an address holds
 * @param write the address of a filter
 */
export function usePagedFilter<Filter, Place>(
  read: (address: URLSearchParams) => Filter,
  write: (filter: Filter) => URLSearchParams,
): ListState<Filter, Place> & {
  readonly change: (change: Partial<Filter>) => void;
  readonly showNext: (place: Place) => void;
  readonly showPrevious: () => void;
} {
  const [address, setAddress] = useSearchParams();
  const [state, setState] = useState<ListState<Filter, Place>>(() => ({
    filter: read(address),
    places: [],
  }));
  return {
    ...state,
    change: (change) => {
      const filter = { ...state.filter, ...change };
      setState({ filter, places: [] });
      setAddress(write(filter), { replace: true });
    },
    showNext: (place) => setState({ ...state, places: [...state.places, place] }),
    showPrevious: () => setState({ ...state, places: state.places.slice(0, -1) }),
  };
}
