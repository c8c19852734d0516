import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getGoals,
  goalFieldLimit,
  goalStandings,
  reviewGoal,
  type Goal,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

interface Draft {
  readonly standing: (typeof goalStandings)[number] | null;
  readonly words: string;
}

/** How a goal stands now, with a few words. */
export function ReviewGoal(props: {
  readonly goal: Goal;
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('goals');
  const { id } = useMentorship();
  const { goal, onDone } = props;
  const nothing: Draft = { standing: null, words: '' };
  const { draft, change, forget } = useDraft<Draft>(`goal.review.${goal.id}`, nothing);
  const { standing, words } = draft;
  const review = useMentorshipChange(reviewGoal, {
    reads: getGoals,
    onDone: () => {
      change(nothing);
      forget();
      onDone();
    },
  });
  return (
    <>
      <Field label={t('review.standing')} required>
        <RadioGroup
          value={standing ?? ''}
          onChange={(_event, data) =>
            change({ standing: goalStandings.find((each) => each === data.value) ?? null })
          }
        >
          {goalStandings.map((each) => (
            <Radio key={each} value={each} label={t(`standings.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <FreeTextField
        label={t('review.words')}
        hint={t('review.hint')}
        value={words}
        maximum={goalFieldLimit}
        rows={2}
        onChange={(text) => change({ words: text })}
      />
      <FormActions
        label={t('review.send')}
        error={review.error}
        isSendable={standing !== null && !review.isPending}
        onSend={() => {
          if (standing === null) return;
          review.mutate({ params: { id, goalId: goal.id }, body: { standing, words } });
        }}
        onCancel={onDone}
      />
    </>
  );
}
