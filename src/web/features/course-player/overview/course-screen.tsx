import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getCourse } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Page } from '../../../components/page.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { CourseOverview } from './course-overview.tsx';

/** Reads a course, and shows what it is about and how far the person is. */
export function CourseScreen({ courseId }: { readonly courseId: string }): JSX.Element {
  // The texts are asked for together with the course, so that nothing moves when they come.
  useTranslation('course-player');
  const { data, error, refetch } = useEndpoint(getCourse, {
    params: { courseId },
    query: { language: useLanguage() },
  });
  return (
    <Page width="narrow">
      {data !== undefined ? (
        <CourseOverview course={data} />
      ) : error === null ? (
        <LoadingSkeleton />
      ) : (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
