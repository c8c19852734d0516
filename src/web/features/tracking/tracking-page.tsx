import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCompletions } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { SearchIllustration } from '../../components/illustrations/search-illustration.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { activeFiltersOf, queryOf } from './completion-filter.ts';
import { CompletionResults } from './completion-results.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SummaryTiles } from './summary-tiles.tsx';
import { useCompletionFilter } from './use-completion-filter.ts';

const pageSize = 25;

/** Who has completed which course, and whether the grade has arrived. */
export function TrackingPage(): JSX.Element {
  const { t } = useTranslation('tracking');
  const language = useLanguage();
  const { filter, page, clearings, change, showPage, clear } = useCompletionFilter();
  const query = queryOf(filter, language);
  const { data, error, refetch, isPlaceholderData } = useEndpoint(
    listCompletions,
    { query: { ...query, page, pageSize } },
    { keepsPrevious: true },
  );
  const isFiltered = activeFiltersOf(filter) > 0 || filter.search !== '';

  if (data === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} lead={t('lead')} />
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ExportButton query={query} isEmpty={data.total === 0} />}
      />
      <SummaryTiles summary={data.summary} />
      <FilterBar key={clearings} filter={filter} choices={data} onChange={change} onClear={clear} />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data.total > 0 ? (
        <CompletionResults
          rows={data.rows}
          total={data.total}
          page={page}
          pageSize={pageSize}
          isOutdated={isPlaceholderData}
          onShowPage={showPage}
        />
      ) : isFiltered ? (
        <EmptyState
          picture={<SearchIllustration />}
          title={t('noMatch.title')}
          text={t('noMatch.text')}
          actions={<Button onClick={clear}>{t('filters.clear')}</Button>}
        />
      ) : (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      )}
    </Page>
  );
}
