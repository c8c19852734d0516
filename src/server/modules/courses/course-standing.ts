import type { Work } from '../../jobs/work.ts';
import type { CourseState } from './courses.rules.ts';
import { findEnrolment } from './enrolments.store.ts';

export interface CourseStanding {
  readonly state: CourseState;
  readonly dueAt: Date | null;
  readonly completedAt: Date | null;
}

/** @returns how a person stands with a course, `not_started` where nothing joins them */
export async function courseStanding(
  work: Work,
  personId: string,
  courseId: string,
): Promise<CourseStanding> {
  const enrolment = await findEnrolment(work, personId, courseId);
  return {
    state: enrolment?.state ?? 'not_started',
    dueAt: enrolment?.dueAt ?? null,
    completedAt: enrolment?.completedAt ?? null,
  };
}

/** @returns whether a person has passed a course */
export async function hasCompletedCourse(
  work: Work,
  personId: string,
  courseId: string,
): Promise<boolean> {
  return (await courseStanding(work, personId, courseId)).state === 'completed';
}
