import type { Course, Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { listCourseIds, localise, requireCourse } from './content/course-catalogue.ts';
import type { CourseContent } from './content/course-content.ts';
import { nearestLanguage } from './content/nearest-language.ts';
import { findEnrolment } from './enrolments.store.ts';
import type { Enrolment } from './enrolments.store.ts';
import { progressIn } from './course-progress.ts';
import { nothingRead, readProgressOf } from './unit-progress.store.ts';
import type { CourseReading } from './unit-progress.store.ts';

/** @throws AppError `not-found` when there is no such course */
export async function getCourseOf(
  work: Work,
  personId: string,
  courseId: string,
  language: Language,
): Promise<Course> {
  const course = requireCourse(courseId);
  const enrolment = await findEnrolment(work, personId, courseId);
  const reading = enrolment ? await readProgressOf(work, enrolment.id) : nothingRead;
  return describeCourse(course, enrolment, reading, language);
}

/** Every course there is, as somebody sees it who has begun none. */
export function listCatalogue(language: Language): Course[] {
  return listCourseIds().map((id) =>
    describeCourse(requireCourse(id), null, nothingRead, language),
  );
}

/** A course as one person sees it. @param enrolment null: neither due nor begun */
export function describeCourse(
  course: CourseContent,
  enrolment: Enrolment | null,
  reading: CourseReading,
  asked: Language,
): Course {
  const language = nearestLanguage(asked, course.languages);
  const state = enrolment?.state ?? 'not_started';
  const hasEnded = state === 'completed' || state === 'failed';
  return {
    id: course.id,
    title: localise(course.title, language),
    description: localise(course.description, language),
    language,
    audience: course.audience,
    estimatedMinutes: course.estimatedMinutes,
    passMark: course.passMark,
    units: course.units.map((unit) => {
      const progress = reading.get(unit.id);
      return {
        id: unit.id,
        title: localise(unit.title, language),
        minutes: unit.minutes,
        pages: unit.pageCount,
        position: Math.min(progress?.position ?? 0, unit.pageCount - 1),
        completedAt: progress?.completedAt?.toISOString() ?? null,
      };
    }),
    progress: progressIn(course, reading),
    score: hasEnded ? (enrolment?.score ?? null) : null,
    state,
    dueAt: enrolment?.dueAt?.toISOString() ?? null,
    completedAt: enrolment?.completedAt?.toISOString() ?? null,
  };
}
