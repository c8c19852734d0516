import { listProgrammes, type Programme } from '../../contract/index.ts';
import { useEndpoint } from './use-endpoint.ts';

/** The programme to show: the first of those open to the person. */
export function useProgramme(): {
  programme: Programme | undefined;
  isMissing: boolean;
  error: Error | null;
  retry: () => void;
} {
  const { data, error, refetch } = useEndpoint(listProgrammes, {});
  return {
    programme: data?.programmes[0],
    isMissing: data?.programmes.length === 0,
    error,
    retry: () => void refetch(),
  };
}
