import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGoals, setGoal, type GoalContent } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { cleaned, isGoalSound } from './goal-content.ts';
import { GoalForm } from './goal-form.tsx';

/** A new goal, kept as a draft until it was set. */
export function SetGoal(props: {
  readonly content: GoalContent;
  readonly onChange: (part: Partial<GoalContent>) => void;
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('goals');
  const { id } = useMentorship();
  const set = useMentorshipChange(setGoal, { reads: getGoals, onDone: props.onDone });
  return (
    <Section title={t('set.title')} lead={t('set.lead')}>
      <Panel>
        <GoalForm isNew content={props.content} onChange={props.onChange} />
        <FormActions
          label={t('set.send')}
          error={set.error}
          isSendable={isGoalSound(props.content) && !set.isPending}
          onSend={() => set.mutate({ params: { id }, body: cleaned(props.content) })}
          onCancel={props.onDone}
        />
      </Panel>
    </Section>
  );
}
