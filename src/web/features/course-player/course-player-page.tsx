import type { JSX } from 'react';
import { matchPath, useParams } from 'react-router';
import { CourseScreen } from './overview/course-screen.tsx';
import { UnitScreen } from './player/unit-screen.tsx';

/** A course and what lies below its address: a unit of it, or the course itself. */
export function CoursePlayerPage(): JSX.Element {
  const { courseId = '', unitId, '*': below = '' } = useParams();
  const unit = unitId ?? matchPath('/units/:unitId', `/${below}`)?.params.unitId;
  return unit === undefined ? (
    <CourseScreen courseId={courseId} />
  ) : (
    <UnitScreen courseId={courseId} unitId={unit} />
  );
}
