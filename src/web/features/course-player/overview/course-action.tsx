import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { nextActionOf, unitToResume } from '../units/course-steps.ts';

/** The way into a course: to its first open unit, or to its result where a new attempt is needed. */
export function CourseAction({ course }: { readonly course: Course }): JSX.Element | null {
  const { t } = useTranslation('course-player');
  const action = nextActionOf(course);
  const unit = unitToResume(course.units);
  if (unit === undefined) return null;
  return (
    <LinkButton
      appearance={action === 'review' ? 'secondary' : 'primary'}
      to={action === 'retry' ? `/courses/${course.id}` : `/courses/${course.id}/units/${unit.id}`}
    >
      {t(`course.${action}`)}
    </LinkButton>
  );
}
