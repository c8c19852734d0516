import { useMe } from '../../../lib/me.ts';
import type { QuestionPlace } from './question-place.ts';

/** @returns the key of what the person has not given away yet: apart for each who uses this tab */
export function useQuestionDraftKey(place: QuestionPlace, questionId: string): string {
  return `course.${useMe().person.id}.${place.courseId}.${questionId}`;
}
