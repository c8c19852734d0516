import type { JSX } from 'react';
import { useParams } from 'react-router';
import { CourseList } from './overview/course-list.tsx';
import { CourseScreen } from './overview/course-screen.tsx';

/** The course that the address names, or all courses where it names none. */
export function CourseOverviewPage(): JSX.Element {
  const { courseId } = useParams();
  return courseId === undefined ? <CourseList /> : <CourseScreen courseId={courseId} />;
}
