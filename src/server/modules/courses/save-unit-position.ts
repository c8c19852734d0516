import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { requireCourse, requireUnit } from './content/course-catalogue.ts';
import { startCourse } from './start-course.ts';
import { savePage } from './unit-progress.store.ts';

/**
 * Remembers where a person is in a unit.
 * @param page 0-based
 * @throws AppError `not-found` without such a unit, `invalid-input` when it has no such page
 */
export async function saveUnitPosition(
  work: Work,
  personId: string,
  place: { readonly courseId: string; readonly unitId: string },
  page: number,
): Promise<void> {
  const course = requireCourse(place.courseId);
  const unit = requireUnit(course, place.unitId);
  if (page >= unit.pageCount) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.page', message: `the unit has ${unit.pageCount} pages` }],
    });
  }
  const enrolment = await startCourse(work, personId, course.id);
  await savePage(work, enrolment.id, unit.id, page);
}
