import type { JSX } from 'react';
import { useParams } from 'react-router';
import { getMentorship } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { MentorshipSpace } from './mentorship-space.tsx';

/** The space of one mentorship. */
export function MentorshipPage(): JSX.Element {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getMentorship, { params: { id } });
  return (
    <Page width="narrow">
      {data !== undefined && <MentorshipSpace mentorship={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
