import type { Course, Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { findOwnRegistration } from '../mentors/index.ts';
import { listPublishedProgrammes } from '../programmes/index.ts';
import { findCourse } from './content/course-catalogue.ts';
import { describeCourse } from './course.views.ts';
import { listEnrolments } from './enrolments.store.ts';
import { nothingRead, readUnitProgress } from './unit-progress.store.ts';

/**
 * The courses that are due, begun or completed by a person, then those of the programmes in which
 * they offer to be a mentor. Those with a due date come first, the nearest before.
 */
export async function listCoursesOf(
  work: Work,
  personId: string,
  language: Language,
): Promise<Course[]> {
  const enrolments = await listEnrolments(work, personId);
  const byCourse = new Map(enrolments.map((enrolment) => [enrolment.courseId, enrolment]));
  const readings = await readUnitProgress(
    work,
    enrolments.map(({ id }) => id),
  );
  const ids = new Set([...byCourse.keys(), ...(await mentorCoursesOf(work, personId))]);
  const courses = [...ids].flatMap((id) => {
    const course = findCourse(id);
    if (!course) return [];
    const enrolment = byCourse.get(id) ?? null;
    const reading = readings.get(enrolment?.id ?? '') ?? nothingRead;
    return describeCourse(course, enrolment, reading, language);
  });
  // No instant sorts after this one.
  const dueOf = (course: Course): string => course.dueAt ?? '~';
  return courses.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}

async function mentorCoursesOf(work: Work, personId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const programme of await listPublishedProgrammes(work)) {
    const { mentorCourse } = programme.rules;
    if (programme.state === 'closed' || mentorCourse === null) continue;
    const registration = await findOwnRegistration(work, programme.id, personId);
    if (registration && registration.state !== 'withdrawn') ids.push(mentorCourse.courseId);
  }
  return ids;
}
