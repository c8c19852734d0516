import { useTranslation } from 'react-i18next';
import { listGrades } from '../../contract/index.ts';
import type { Course, Grade } from '../../contract/index.ts';
import { useEndpoint } from './use-endpoint.ts';

/** A score that is on its way is looked at again after so many milliseconds. */
const pollEvery = 10_000;

/**
 * Says whether the caller's score in a completed course is in the gradebook of their LMS.
 * @returns null where there is none to be sent, or nothing is known yet
 */
export function useOwnScoreWords(course: Pick<Course, 'id' | 'state'>): string | null {
  const { t } = useTranslation('scores');
  const isCompleted = course.state === 'completed';
  const { data } = useEndpoint(listGrades, {}, { isEnabled: isCompleted, pollEvery });
  const grade = data?.grades.find(({ courseId }) => courseId === course.id);
  if (!isCompleted || grade === undefined || grade.delivery === 'none') return null;
  return t(`mine.${kindOf(grade)}`);
}

function kindOf({ delivery, problem }: Grade): string {
  return delivery === 'waiting' && problem !== null ? 'retried' : delivery;
}
