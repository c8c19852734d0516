import type { Work } from '../../jobs/work.ts';
import { findCourse } from './content/course-catalogue.ts';
import type { CourseContent } from './content/course-content.ts';
import { progressOf } from './courses.rules.ts';
import { nothingRead, readUnitProgress } from './unit-progress.store.ts';
import type { CourseReading } from './unit-progress.store.ts';

/** @returns pages passed of all pages, whole percent */
export function progressIn(course: CourseContent, reading: CourseReading): number {
  return progressOf(
    course.units.map((unit) => {
      const progress = reading.get(unit.id);
      return {
        pageCount: unit.pageCount,
        furthest: progress?.furthest ?? 0,
        isCompleted: (progress?.completedAt ?? null) !== null,
      };
    }),
  );
}

/**
 * The progress of many enrolments at once, for lists.
 * @returns whole percent by enrolment id; 0 where the course is no more
 */
export async function listProgress(
  work: Work,
  enrolments: readonly { readonly id: string; readonly courseId: string }[],
): Promise<ReadonlyMap<string, number>> {
  const readings = await readUnitProgress(
    work,
    enrolments.map(({ id }) => id),
  );
  return new Map(
    enrolments.map(({ id, courseId }) => {
      const course = findCourse(courseId);
      return [id, course ? progressIn(course, readings.get(id) ?? nothingRead) : 0];
    }),
  );
}
