import type { CourseQuestion, CourseUnit } from '../../../../contract/index.ts';

export interface OpenQuestion {
  /** Page on which it stands, 0-based. */
  readonly page: number;
  readonly question: CourseQuestion;
}

/** A reflection stays with the person: there is no answer to give. */
const takesAnAnswer = (question: CourseQuestion): boolean => question.kind !== 'reflection';

/** @returns the questions that keep a unit from being completed, in the order of its pages */
export function openQuestionsOf(unit: CourseUnit): readonly OpenQuestion[] {
  return unit.pages.flatMap(({ blocks }, page) =>
    blocks.flatMap((block) =>
      block.kind === 'question' && takesAnAnswer(block.question) && block.question.answered === null
        ? [{ page, question: block.question }]
        : [],
    ),
  );
}

/** @returns the unit with one question answered; the same unit where it has no such question */
export function withAnswer(
  unit: CourseUnit,
  questionId: string,
  answered: CourseQuestion['answered'],
): CourseUnit {
  return {
    ...unit,
    pages: unit.pages.map((page) => ({
      blocks: page.blocks.map((block) =>
        block.kind === 'question' && block.question.id === questionId
          ? { ...block, question: { ...block.question, answered } }
          : block,
      ),
    })),
  };
}
