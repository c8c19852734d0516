import { useAnnounce } from '@fluentui/react-components';
import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listMentors } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { OpenRequests } from '../requests/open-requests.tsx';
import { DirectoryFilterBar } from './directory-filter-bar.tsx';
import { MentorList } from './mentor-list.tsx';
import { useDirectoryFilters } from './use-directory-filters.ts';

const pageSize = 12;

/** Search, filters and the mentors found, best fit first. */
export function MentorDirectory({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const state = useDirectoryFilters();
  const { announce } = useAnnounce();
  const { onlyFree, ...filters } = state.filters;
  const { data, error, refetch, isPlaceholderData } = useEndpoint(
    listMentors,
    {
      params: { programmeId },
      query: { ...filters, onlyFree: onlyFree ? 'true' : 'false', pageSize },
    },
    { keepsPrevious: true },
  );
  const total = isPlaceholderData ? undefined : data?.total;

  useEffect(() => {
    if (total !== undefined) announce(t('directory.found', { count: total }));
  }, [announce, t, total]);

  return (
    <>
      <PageHeader
        title={t('directory.title')}
        lead={t('directory.lead')}
        actions={
          <>
            <LinkButton to="/find-mentor/intake">{t('directory.changeAnswers')}</LinkButton>
            <LinkButton to="/find-mentor/order" appearance="subtle">
              {t('directory.howOrdered')}
            </LinkButton>
          </>
        }
      />
      <OpenRequests />
      <DirectoryFilterBar programmeId={programmeId} state={state} />
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <MentorList
          mentors={data.rows}
          total={data.total}
          hasMore={data.hasMore}
          menteeObstacle={data.menteeObstacle}
          pageSize={pageSize}
          state={state}
          isStale={isPlaceholderData}
        />
      )}
    </>
  );
}
