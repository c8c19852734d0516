import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listAuditLog } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { SearchIllustration } from '../../components/illustrations/search-illustration.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { usePagedFilter } from '../../lib/use-paged-filter.ts';
import { AuditEntryItem } from './audit-entry-item.tsx';
import {
  noAuditFilter,
  readAuditFilter,
  writeAuditFilter,
  type AuditFilter,
} from './audit-filter.ts';
import { AuditFilters } from './audit-filters.tsx';

const pageSize = 25;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Who set or changed what, for administrators and auditors; nothing of anybody's mentoring. */
export function AuditLogPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('audit-log');
  const { filter, places, change, showNext, showPrevious } = usePagedFilter<AuditFilter, number>(
    readAuditFilter,
    writeAuditFilter,
  );
  const { data, error, refetch, isPlaceholderData } = useEndpoint(
    listAuditLog,
    {
      query: {
        area: filter.area === 'all' ? [] : [filter.area],
        search: filter.search.trim(),
        from: filter.from === '' ? undefined : filter.from,
        to: filter.to === '' ? undefined : filter.to,
        before: places.at(-1),
        pageSize,
      },
    },
    { keepsPrevious: true },
  );
  const next = data?.next ?? null;
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AuditFilters filter={filter} onChange={change} />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data?.rows.length === 0 && (
        <EmptyState
          picture={<SearchIllustration />}
          title={t('noMatch.title')}
          text={t('noMatch.text')}
          actions={<Button onClick={() => change(noAuditFilter)}>{t('filters.clear')}</Button>}
        />
      )}
      {data !== undefined && data.rows.length > 0 && (
        <ol
          className={styles.list}
          aria-label={t('listLabel')}
          aria-busy={isPlaceholderData}
          reversed
        >
          {data.rows.map((entry) => (
            <AuditEntryItem key={entry.sequence} entry={entry} />
          ))}
        </ol>
      )}
      {(places.length > 0 || next !== null) && (
        <nav className={styles.pages} aria-label={t('pages.label')}>
          <Button
            disabledFocusable={places.length === 0}
            onClick={() => {
              if (places.length > 0) showPrevious();
            }}
          >
            {t('pages.newer')}
          </Button>
          <Button
            disabledFocusable={next === null || isPlaceholderData}
            onClick={() => {
              if (next !== null && !isPlaceholderData) showNext(next);
            }}
          >
            {t('pages.older')}
          </Button>
        </nav>
      )}
    </Page>
  );
}
