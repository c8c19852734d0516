import type { JSX } from 'react';
import { getCourse, getUnit } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Page } from '../../../components/page.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { CoursePlayer } from './course-player.tsx';

/** Reads a unit and its course, and shows the player with them. */
export function UnitScreen(props: {
  readonly courseId: string;
  readonly unitId: string;
}): JSX.Element {
  const { courseId, unitId } = props;
  const query = { language: useLanguage() };
  const course = useEndpoint(getCourse, { params: { courseId }, query });
  const unit = useEndpoint(getUnit, { params: { courseId, unitId }, query });
  const unread = [course, unit].find(({ data, error }) => data === undefined && error !== null);

  if (unread !== undefined) {
    return (
      <Page>
        <ErrorState headingLevel={1} error={unread.error} onRetry={() => void unread.refetch()} />
      </Page>
    );
  }
  if (course.data === undefined || unit.data === undefined) {
    return (
      <Page>
        <LoadingSkeleton />
      </Page>
    );
  }
  return <CoursePlayer key={unitId} course={course.data} unit={unit.data} />;
}
