import type { CourseQuestion, CourseUnit, Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { listAnswers } from './answers.store.ts';
import type { GivenAnswer } from './answers.store.ts';
import { localise, requireCourse, requireUnit } from './content/course-catalogue.ts';
import type {
  CourseContent,
  PageContent,
  QuestionContent,
  UnitContent,
} from './content/course-content.ts';
import { nearestLanguage } from './content/nearest-language.ts';
import { startCourse } from './start-course.ts';
import { readProgressOf } from './unit-progress.store.ts';

type Answered = NonNullable<CourseQuestion['answered']>;

/**
 * Opens a unit for reading, which starts the course.
 * @throws AppError `not-found` when there is no such unit
 */
export async function openUnit(
  work: Work,
  personId: string,
  place: { readonly courseId: string; readonly unitId: string },
  asked: Language,
): Promise<CourseUnit> {
  const course = requireCourse(place.courseId);
  const unit = requireUnit(course, place.unitId);
  const language = nearestLanguage(asked, course.languages);
  const enrolment = await startCourse(work, personId, course.id);
  const answers = await listAnswers(work, enrolment);
  const progress = (await readProgressOf(work, enrolment.id)).get(unit.id);
  return {
    courseId: course.id,
    id: unit.id,
    title: localise(unit.title, language),
    language,
    position: Math.min(progress?.position ?? 0, unit.pageCount - 1),
    completedAt: progress?.completedAt?.toISOString() ?? null,
    pages: pagesIn(unit, language).map(({ blocks }) => ({
      blocks: blocks.map((block) =>
        block.kind === 'text'
          ? block
          : {
              kind: 'question',
              question: describeQuestion(block.question, answers.get(block.question.id) ?? null),
            },
      ),
    })),
  };
}

/** @returns an answer with what each option of its question teaches */
export function describeAnswer(
  course: CourseContent,
  unit: UnitContent,
  questionId: string,
  answer: GivenAnswer,
  asked: Language,
): Answered {
  const question = pagesIn(unit, nearestLanguage(asked, course.languages))
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'question' && block.question.id === questionId);
  return answeredOf(question?.kind === 'question' ? question.question.options : [], answer);
}

function pagesIn(unit: UnitContent, language: Language): readonly PageContent[] {
  return unit.pages.get(language) ?? [];
}

/** Named field by field: which option is right leaves the server with the answer, not before. */
function describeQuestion(question: QuestionContent, answer: GivenAnswer | null): CourseQuestion {
  const { id, kind, isScored, prompt, options } = question;
  return {
    id,
    kind,
    isScored,
    prompt,
    options: options.map((option) => ({ id: option.id, text: option.text })),
    answered: answer && answeredOf(options, answer),
  };
}

function answeredOf(options: QuestionContent['options'], answer: GivenAnswer): Answered {
  return {
    optionIds: [...answer.optionIds],
    points: answer.points,
    feedback: options.map(({ id, quality, feedback }) => ({
      optionId: id,
      quality,
      text: feedback,
    })),
  };
}
