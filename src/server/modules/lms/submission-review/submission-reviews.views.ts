import type { CourseResult, Language, SubmissionReview } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getCourseOf, listCourseIds } from '../../courses/index.ts';
import { getPerson } from '../../people/index.ts';
import { listGradesOf } from '../grades/scores.views.ts';
import type { OpenReview } from './submission-reviews.store.ts';

/** A person's result of a course, for the instructor or the person themselves. */
export async function describeReview(
  work: Work,
  { reviewerId, learnerId, courseId }: OpenReview,
  language: Language,
): Promise<SubmissionReview> {
  if (learnerId === null) {
    return { learnerName: null, isOwn: false, result: null, missing: 'person' };
  }
  const { name } = await getPerson(work, learnerId);
  const learner = { learnerName: name === '' ? null : name, isOwn: learnerId === reviewerId };
  if (courseId === null || !listCourseIds().includes(courseId)) {
    return { ...learner, result: null, missing: 'course' };
  }
  const result = await describeResult(work, learnerId, courseId, language);
  return { ...learner, result, missing: null };
}

/** Named part by part: answers, and where the person is reading, stay theirs. */
async function describeResult(
  work: Work,
  learnerId: string,
  courseId: string,
  language: Language,
): Promise<CourseResult> {
  const course = await getCourseOf(work, learnerId, courseId, language);
  const grades = await listGradesOf(work, learnerId);
  const { id, title, passMark, progress, score, state, completedAt } = course;
  return {
    id,
    title,
    language: course.language,
    passMark,
    progress,
    score,
    state,
    completedAt,
    units: course.units.map((unit) => ({ title: unit.title, completedAt: unit.completedAt })),
    grade: grades.find((grade) => grade.courseId === courseId)?.delivery ?? 'none',
  };
}
