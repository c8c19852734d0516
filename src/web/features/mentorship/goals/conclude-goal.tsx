import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  concludeGoal,
  getGoals,
  goalFieldLimit,
  goalOutcomes,
  type Goal,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

interface Draft {
  readonly outcome: (typeof goalOutcomes)[number];
  readonly why: string;
}

/** A goal ends: attained, changed into another, or dropped. */
export function ConcludeGoal(props: {
  readonly goal: Goal;
  readonly onDone: () => void;
  /** It became another, which is now to be written. */
  readonly onChanged: () => void;
}): JSX.Element {
  const { t } = useTranslation('goals');
  const { id } = useMentorship();
  const { goal, onDone, onChanged } = props;
  const { draft, change, forget } = useDraft<Draft>(`goal.end.${goal.id}`, {
    outcome: 'attained',
    why: '',
  });
  const { outcome, why } = draft;
  const conclude = useMentorshipChange(concludeGoal, {
    reads: getGoals,
    onDone: () => {
      forget();
      onDone();
      if (outcome === 'changed') onChanged();
    },
  });
  return (
    <>
      <Field label={t('end.outcome')}>
        <RadioGroup
          value={outcome}
          onChange={(_event, data) =>
            change({ outcome: goalOutcomes.find((each) => each === data.value) ?? 'attained' })
          }
        >
          {goalOutcomes.map((each) => (
            <Radio key={each} value={each} label={t(`end.outcomes.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <FreeTextField
        label={t('end.why')}
        hint={t('end.hint')}
        value={why}
        maximum={goalFieldLimit}
        rows={2}
        onChange={(text) => change({ why: text })}
      />
      <FormActions
        label={t('end.send')}
        error={conclude.error}
        isSendable={!conclude.isPending}
        onSend={() =>
          conclude.mutate({
            params: { id, goalId: goal.id },
            body: { basedOn: goal.version, outcome, why },
          })
        }
        onCancel={onDone}
      />
    </>
  );
}
