import type { JSX } from 'react';
import { getJobLevels } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { EditScale } from './edit-scale.tsx';

/** Milliseconds between two looks while people are brought to what was saved. */
const pollEvery = 2000;

/** The organisation's ladder of job levels, and how HR's words lead to its steps. */
export function LevelsSection(): JSX.Element {
  const { data, error, refetch } = useEndpoint(getJobLevels, {});
  const isApplying = data?.isApplying === true;
  useEndpoint(getJobLevels, {}, { isEnabled: isApplying, ...(isApplying ? { pollEvery } : {}) });
  if (data === undefined) {
    if (error === null) return <LoadingSkeleton />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return <EditScale key={data.savedAt ?? 'never'} saved={data} />;
}
