import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMyData } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { AboutMe } from './about-me.tsx';
import { EndParticipation } from './end-participation.tsx';
import { Erasure } from './erasure.tsx';
import { KeptList } from './kept-list.tsx';
import { TakeCopy } from './take-copy.tsx';
import { WaysIn } from './ways-in.tsx';

/** What is kept about the person, a copy of it, and the end of their part. */
export function MyDataPage(): JSX.Element {
  const { t } = useTranslation('my-data');
  const { data, error, refetch } = useEndpoint(getMyData, {});
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      {data !== undefined && (
        <>
          <AboutMe attributes={data.attributes} />
          <WaysIn waysIn={data.waysIn} />
          <KeptList kept={data.kept} />
          <TakeCopy documents={data.documents} />
          <EndParticipation participation={data.participation} />
          <Erasure />
        </>
      )}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
