import { answerQuestion, completeUnit } from '../../../src/contract/index.ts';
import type { Course } from '../../../src/contract/index.ts';
import type { Caller } from '../../support/start-test-product.ts';
import { courseId, readUnits, rightOptions, wrongOptions } from './mentor-course.ts';
import type { WrittenQuestion, WrittenUnit } from './mentor-course.ts';

export const inEnglish = { language: 'en' };

/** Answers every question of a unit. */
export async function answerUnit(
  caller: Caller,
  unit: WrittenUnit,
  choose: (question: WrittenQuestion) => string[],
): Promise<void> {
  for (const question of unit.questions) {
    if (question.kind === 'reflection') continue;
    await caller.call(answerQuestion, {
      params: { courseId, unitId: unit.id },
      query: inEnglish,
      body: { questionId: question.id, optionIds: choose(question) },
    });
  }
}

export function finishUnit(caller: Caller, unitId: string): Promise<Course> {
  return caller.call(completeUnit, { params: { courseId, unitId }, query: inEnglish });
}

/** Takes the whole course. @returns what the last unit's completion answered */
export async function takeCourse(
  caller: Caller,
  answers: 'right' | 'wrong',
): Promise<Course | undefined> {
  let course: Course | undefined;
  for (const unit of readUnits('en')) {
    await answerUnit(caller, unit, answers === 'right' ? rightOptions : wrongOptions);
    course = await finishUnit(caller, unit.id);
  }
  return course;
}
