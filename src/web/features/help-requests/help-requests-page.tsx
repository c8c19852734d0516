import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listHelpRequests } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { ReceivedHelpRequest } from './received-help-request.tsx';

/** What somebody is asked as the owner of a programme or the facilitator of a group. */
export function HelpRequestsPage(): JSX.Element {
  const { t } = useTranslation('help');
  const { data, error, refetch } = useEndpoint(listHelpRequests, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('received.title')} lead={t('received.lead')} />
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data?.requests.length === 0 && (
        <EmptyState title={t('received.none.title')} text={t('received.none.text')} />
      )}
      {data?.requests.map((request) => (
        <ReceivedHelpRequest key={request.id} request={request} />
      ))}
    </Page>
  );
}
