import type { JSX } from 'react';
import { getSourceOrder } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { EditSources } from './edit-sources.tsx';

/** Milliseconds between two looks while people are brought to what was saved. */
const pollEvery = 2000;

/** Which source owns which attribute of people. */
export function SourcesSection(): JSX.Element {
  const { data, error, refetch } = useEndpoint(getSourceOrder, {});
  const isApplying = data?.isApplying === true;
  useEndpoint(getSourceOrder, {}, { isEnabled: isApplying, ...(isApplying ? { pollEvery } : {}) });
  if (data === undefined) {
    if (error === null) return <LoadingSkeleton />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return <EditSources key={data.savedAt ?? 'never'} saved={data} />;
}
