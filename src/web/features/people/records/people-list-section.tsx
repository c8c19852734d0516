import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople, mostPeopleCounted } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SearchIllustration } from '../../../components/illustrations/search-illustration.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { usePagedFilter } from '../../../lib/use-paged-filter.ts';
import {
  isPeopleFiltered,
  noPeopleFilter,
  readPeopleFilter,
  writePeopleFilter,
  type PeopleFilter,
} from './people-filter.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PersonItem } from './person-item.tsx';

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
  count: { color: tokens.colorNeutralForeground3 },
  pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Everybody of whom HR or the LMS tells, found by words and filters, a page after another. */
export function PeopleListSection(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const language = useLanguage();
  const { filter, places, change, showNext, showPrevious } = usePagedFilter<PeopleFilter, string>(
    readPeopleFilter,
    writePeopleFilter,
  );
  const { search, department, country, level, state } = filter;
  const after = places.at(-1);
  const { data, error, refetch, isPlaceholderData } = useEndpoint(
    listPeople,
    {
      query: {
        language,
        search: search.trim(),
        department: [...department],
        country: [...country],
        level: level.map(Number),
        state: state === 'all' ? undefined : state,
        after,
        pageSize,
      },
    },
    { keepsPrevious: true },
  );
  const next = data?.next ?? null;
  return (
    <>
      <PeopleFilters filter={filter} onChange={change} />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data?.rows.length === 0 && (
        <EmptyState
          picture={<SearchIllustration />}
          title={t(isPeopleFiltered(filter) ? 'noMatch.title' : 'empty.title')}
          text={t(isPeopleFiltered(filter) ? 'noMatch.text' : 'empty.text')}
          {...(isPeopleFiltered(filter)
            ? {
                actions: (
                  <Button onClick={() => change(noPeopleFilter)}>{t('filters.clear')}</Button>
                ),
              }
            : {})}
        />
      )}
      {data !== undefined && data.rows.length > 0 && (
        <div aria-busy={isPlaceholderData}>
          <Text block role="status" className={styles.count}>
            {t(data.matches < mostPeopleCounted ? 'count' : 'countAtLeast', {
              count: data.matches,
            })}
          </Text>
          <ul className={styles.list}>
            {data.rows.map((person) => (
              <PersonItem key={person.id} person={person} />
            ))}
          </ul>
        </div>
      )}
      {(places.length > 0 || next !== null) && (
        <nav className={styles.pages} aria-label={t('pages.label')}>
          <Button
            disabledFocusable={places.length === 0}
            onClick={() => {
              if (places.length > 0) showPrevious();
            }}
          >
            {t('pages.previous')}
          </Button>
          <Button
            disabledFocusable={next === null || isPlaceholderData}
            onClick={() => {
              if (next !== null && !isPlaceholderData) showNext(next);
            }}
          >
            {t('pages.next')}
          </Button>
        </nav>
      )}
    </>
  );
}
