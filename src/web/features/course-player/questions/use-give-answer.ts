import { useQueryClient } from '@tanstack/react-query';
import { answerQuestion, getUnit, type CourseUnit } from '../../../../contract/index.ts';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { withAnswer } from './open-questions.ts';
import type { QuestionPlace } from './question-place.ts';

/**
 * Gives the first answer to a question of a unit. The unit in the cache has it at once; where the
 * question turns out to be answered already (in another tab), the unit is read again.
 * @param onGiven the answer has arrived
 */
export function useGiveAnswer(
  place: QuestionPlace,
  onGiven: () => void,
): {
  readonly give: (questionId: string, optionIds: readonly string[]) => void;
  readonly isSending: boolean;
  readonly error: Error | null;
} {
  const cache = useQueryClient();
  const language = useLanguage();
  const unitKey = endpointKey(getUnit, { params: place, query: { language } });
  const { mutate, isPending, error } = useEndpointChange(answerQuestion, {
    onDone: (answered, input) => {
      cache.setQueryData<CourseUnit>(unitKey, (unit) =>
        unit === undefined ? unit : withAnswer(unit, input.body.questionId, answered),
      );
      onGiven();
    },
    onFailed: (failure) => {
      if (errorCodeOf(failure) === 'conflict') void cache.invalidateQueries({ queryKey: unitKey });
    },
  });
  return {
    give: (questionId, optionIds) =>
      mutate({
        params: place,
        query: { language },
        body: { questionId, optionIds: [...optionIds] },
      }),
    isSending: isPending,
    error,
  };
}
