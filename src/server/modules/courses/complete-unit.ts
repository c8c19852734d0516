import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { listAnswers } from './answers.store.ts';
import type { GivenAnswer } from './answers.store.ts';
import { requireCourse, requireUnit } from './content/course-catalogue.ts';
import type { CourseContent, QuestionKey, UnitContent } from './content/course-content.ts';
import { scoreOf, stateAfter } from './courses.rules.ts';
import { updateEnrolment } from './enrolments.store.ts';
import type { Enrolment } from './enrolments.store.ts';
import { CourseCompleted, CourseFailed, CourseUnitCompleted } from './events.ts';
import { startCourse } from './start-course.ts';
import { markUnitCompleted, readProgressOf } from './unit-progress.store.ts';

type Answers = ReadonlyMap<string, GivenAnswer>;

/**
 * Completes a unit; the last one ends the attempt, passed or failed. Repeated, it changes nothing.
 * @throws AppError `not-found` without such a unit, `invalid-input` naming the scored questions that
 *   are not answered
 */
export async function completeUnit(
  work: Work,
  personId: string,
  place: { readonly courseId: string; readonly unitId: string },
): Promise<void> {
  const course = requireCourse(place.courseId);
  const unit = requireUnit(course, place.unitId);
  const enrolment = await startCourse(work, personId, course.id);
  const reading = await readProgressOf(work, enrolment.id);
  const isCompleted = ({ id }: UnitContent): boolean =>
    (reading.get(id)?.completedAt ?? null) !== null;
  if (enrolment.state !== 'in_progress' || isCompleted(unit)) return;

  const answers = await listAnswers(work, enrolment);
  requireAnswers(unit, answers);
  await markUnitCompleted(work, enrolment.id, unit.id, unit.pageCount - 1);
  await work.publish(CourseUnitCompleted, {
    enrolmentId: enrolment.id,
    personId,
    courseId: course.id,
    unitId: unit.id,
  });
  const isLast = course.units.every((each) => each.id === unit.id || isCompleted(each));
  if (isLast) await endAttempt(work, course, enrolment, answers);
}

const scoredOf = (questions: readonly QuestionKey[]): QuestionKey[] =>
  questions.filter((question) => question.isScored);

function requireAnswers(unit: UnitContent, answers: Answers): void {
  const open = scoredOf(unit.questions).filter(({ id }) => !answers.has(id));
  if (open.length === 0) return;
  throw new AppError('invalid-input', {
    issues: open.map(({ id }) => ({ path: `questions.${id}`, message: 'not answered' })),
  });
}

async function endAttempt(
  work: Work,
  course: CourseContent,
  enrolment: Enrolment,
  answers: Answers,
): Promise<void> {
  const scored = scoredOf(course.units.flatMap((unit) => unit.questions));
  const score = scoreOf(
    scored.map(({ id }) => answers.get(id)?.points ?? 0),
    scored.length,
  );
  const hasPassed = score >= course.passMark;
  const state = stateAfter(enrolment.state, hasPassed ? 'pass' : 'fail');
  if (state === null) throw new AppError('conflict', { detail: enrolment.state });
  await updateEnrolment(work, enrolment.id, {
    state,
    score,
    ...(hasPassed ? { completedAt: work.now } : {}),
  });
  const { id: enrolmentId, personId, courseId, attempt } = enrolment;
  const ending = { enrolmentId, personId, courseId, score, attempt };
  await work.publish(hasPassed ? CourseCompleted : CourseFailed, ending);
  await recordAudit(work, {
    action: hasPassed ? 'course.completed' : 'course.failed',
    subject: { kind: 'course-enrolment', id: enrolmentId },
    details: { courseId, score, attempt },
  });
}
