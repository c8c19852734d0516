import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { listProgrammes, type Programme } from '../../contract/index.ts';
import { readTabStorage, writeTabStorage } from './tab-storage.ts';
import { useEndpoint } from './use-endpoint.ts';

const storageKey = 'mentorklik.programme';
const parameter = 'programme';

/** Address of a screen of one programme: from there on it is the one that is shown. */
export const inProgramme = (path: string, programmeId: string): string =>
  `${path}?${parameter}=${programmeId}`;

/**
 * The programme to show: the one that the address names, else the one shown last in this tab, else the
 * first of those open to the person.
 */
export function useProgramme(): {
  programme: Programme | undefined;
  /** Those there are to choose from. */
  programmes: readonly Programme[];
  isMissing: boolean;
  error: Error | null;
  retry: () => void;
} {
  const [search] = useSearchParams();
  const { data, error, refetch } = useEndpoint(listProgrammes, {});
  const programmes = data?.programmes ?? [];
  const wanted = search.get(parameter) ?? readTabStorage(storageKey);
  const programme = programmes.find(({ id }) => id === wanted) ?? programmes[0];
  const shownId = programme?.id ?? null;
  useEffect(() => {
    if (shownId !== null) writeTabStorage(storageKey, shownId);
  }, [shownId]);
  return {
    programme,
    programmes,
    isMissing: data?.programmes.length === 0,
    error,
    retry: () => void refetch(),
  };
}
