import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { changeGoal, getGoals, type Goal, type GoalContent } from '../../../../contract/index.ts';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { EditConflict } from '../edit-conflict.tsx';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import type { useVersionedDraft } from '../use-versioned-draft.ts';
import { cleaned, contentOf, isGoalSound } from './goal-content.ts';
import { GoalForm } from './goal-form.tsx';
import { useFieldWords } from './use-field-words.ts';

/** The words of a goal being changed, with what another changed meanwhile. */
export function ChangeGoal(props: {
  readonly goal: Goal;
  readonly draft: ReturnType<typeof useVersionedDraft<GoalContent>>;
  readonly content: GoalContent;
}): JSX.Element {
  const { t } = useTranslation('goals');
  const { id, members } = useMentorship();
  const wordsOf = useFieldWords();
  const { goal, draft, content } = props;
  const changer = members.find(({ person }) => person.id === goal.changedBy)?.person.name ?? '';
  const name = firstNameOf(changer);
  const save = useMentorshipChange(changeGoal, { reads: getGoals, onDone: draft.giveUp });
  if (draft.conflict !== null) {
    return (
      <EditConflict
        name={name}
        mine={draft.conflict.content}
        theirs={contentOf(goal)}
        contested={draft.conflict.contested}
        labelOf={(field) => t(`fields.${field}`)}
        wordsOf={wordsOf}
        onResolved={draft.rebase}
      />
    );
  }
  return (
    <>
      {draft.isMerged && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('change.merged', { name })}</MessageBarBody>
        </MessageBar>
      )}
      <GoalForm isNew={false} content={content} onChange={draft.change} />
      <FormActions
        label={t('change.send')}
        // A version that came meanwhile is shown above, and not told as an error.
        error={errorCodeOf(save.error) === 'conflict' ? null : save.error}
        isSendable={isGoalSound(content) && !save.isPending}
        onSend={() =>
          save.mutate({
            params: { id, goalId: goal.id },
            body: { basedOn: draft.basedOn, content: cleaned(content) },
          })
        }
        onCancel={draft.giveUp}
      />
    </>
  );
}
