import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCourses } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { CourseCard } from './overview/course-card.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The courses of the person: those that are due, begun or done. */
export function CoursesPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { data, error, refetch } = useEndpoint(listCourses, {
    query: { language: useLanguage() },
  });
  return (
    <Page>
      <PageHeader title={t('courses.title')} lead={t('courses.lead')} />
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={2} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.courses.length === 0 ? (
        <EmptyState title={t('courses.emptyTitle')} text={t('courses.emptyText')} />
      ) : (
        <ul className={styles.cards}>
          {data.courses.map((course) => (
            <li key={course.id}>
              <CourseCard course={course} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
