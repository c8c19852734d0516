/** Where a question stands: what its answer is sent with. */
export interface QuestionPlace {
  readonly courseId: string;
  readonly unitId: string;
}

/** Id of the question's element on the page, to lead the focus there. */
export const questionElementId = (questionId: string): string => `question-${questionId}`;
