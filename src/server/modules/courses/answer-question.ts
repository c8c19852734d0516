import type { CourseQuestion, Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { keepFirstAnswer } from './answers.store.ts';
import { requireCourse, requireUnit } from './content/course-catalogue.ts';
import { isAnswerTo, pointsOf } from './courses.rules.ts';
import { startCourse } from './start-course.ts';
import { describeAnswer } from './unit.views.ts';

export interface QuestionPlace {
  readonly courseId: string;
  readonly unitId: string;
  readonly questionId: string;
}

/**
 * Answers a question of a unit. The first answer of the attempt counts; whoever answers again gets
 * the first one back.
 * @throws AppError `not-found` when the unit has no such question, `invalid-input` when the options
 *   are no answer to it
 */
export async function answerQuestion(
  work: Work,
  personId: string,
  place: QuestionPlace,
  optionIds: readonly string[],
  language: Language,
): Promise<NonNullable<CourseQuestion['answered']>> {
  const course = requireCourse(place.courseId);
  const unit = requireUnit(course, place.unitId);
  const question = unit.questions.find(({ id }) => id === place.questionId);
  if (!question) throw new AppError('not-found');
  if (!isAnswerTo(question, optionIds)) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.optionIds', message: `no answer to ${question.id}` }],
    });
  }
  const enrolment = await startCourse(work, personId, course.id);
  const answer = await keepFirstAnswer(work, enrolment, place, {
    optionIds: question.options.map(({ id }) => id).filter((id) => optionIds.includes(id)),
    points: pointsOf(question, optionIds),
  });
  return describeAnswer(course, unit, question.id, answer, language);
}
