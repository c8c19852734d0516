import {
  Badge,
  Button,
  Checkbox,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Delete20Regular, Edit20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  completeStep,
  completeTask,
  getMessages,
  getTasks,
  removeTask,
  type Task,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useTaskFacts } from './use-task-facts.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  words: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: '32px',
    color: tokens.colorNeutralForeground3,
  },
  steps: {
    margin: 0,
    paddingInlineStart: '24px',
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
});

/** A task with its checklist: ticked off by whoever did it. */
export function TaskItem(props: {
  readonly task: Task;
  readonly isOpen: boolean;
  readonly onEdit: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tasks');
  const me = useMe();
  const { id } = useMentorship();
  const { task, isOpen } = props;
  const [isRemoving, setIsRemoving] = useState(false);
  const facts = useTaskFacts(task);
  const complete = useMentorshipChange(completeTask, { reads: getTasks });
  const tick = useMentorshipChange(completeStep, { reads: getTasks });
  const remove = useMentorshipChange(removeTask, { reads: getTasks, refreshes: [getMessages] });
  const params = { id, taskId: task.id };
  const isDone = task.doneAt !== null;
  const mayRemove = task.createdBy === me.person.id || task.assignedTo === me.person.id;
  const { words } = task;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Checkbox
          className={styles.words}
          // At once as it was ticked, while the answer is on its way.
          checked={complete.isPending ? complete.variables.body.isDone : isDone}
          disabled={!isOpen}
          label={<span className={mergeClasses(isDone && styles.done)}>{words}</span>}
          onChange={(_event, data) =>
            complete.mutate({ params, body: { isDone: data.checked === true } })
          }
        />
        {isOpen && (
          <>
            <Button
              appearance="subtle"
              icon={<Edit20Regular />}
              aria-label={t('change.label', { words })}
              onClick={props.onEdit}
            />
            {mayRemove && (
              <Button
                appearance="subtle"
                icon={<Delete20Regular />}
                aria-label={t('remove.label', { words })}
                onClick={() => setIsRemoving(true)}
              />
            )}
          </>
        )}
      </div>
      <div className={styles.facts}>
        <Text size={200}>{facts.join(' · ')}</Text>
        {!isDone && task.priority === 'high' && (
          <Badge appearance="tint">{t('priorities.high')}</Badge>
        )}
      </div>
      {task.checklist.length > 0 && (
        <ul className={styles.steps} aria-label={t('stepsOf', { words })}>
          {task.checklist.map((step) => (
            <li key={step.id}>
              <Checkbox
                checked={
                  tick.isPending && tick.variables.params.stepId === step.id
                    ? tick.variables.body.isDone
                    : step.isDone
                }
                disabled={!isOpen}
                label={
                  <span className={mergeClasses(step.isDone && styles.done)}>{step.words}</span>
                }
                onChange={(_event, data) =>
                  tick.mutate({
                    params: { ...params, stepId: step.id },
                    body: { isDone: data.checked === true },
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <ProblemMessage error={complete.error ?? tick.error} />
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('remove.title')}
        confirmLabel={t('remove.confirm')}
        cancelLabel={t('remove.keep')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ params })}
        onClose={() => setIsRemoving(false)}
      >
        {t('remove.text', { words })}
      </ConfirmDialog>
    </li>
  );
}
