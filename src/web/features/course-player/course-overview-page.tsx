import type { JSX } from 'react';
import { useParams } from 'react-router';
import { CoursesPage } from './courses-page.tsx';
import { CourseScreen } from './overview/course-screen.tsx';

/** The course that the address names, or all courses where it names none. */
export function CourseOverviewPage(): JSX.Element {
  const { courseId } = useParams();
  return courseId === undefined ? <CoursesPage /> : <CourseScreen courseId={courseId} />;
}
