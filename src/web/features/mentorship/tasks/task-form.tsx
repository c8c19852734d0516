import {
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addTask,
  changeTask,
  checklistMaximum,
  getMessages,
  getTasks,
  taskMaximum,
  taskPriorities,
  type Task,
} from '../../../../contract/index.ts';
import { DateField } from '../../../components/date-field.tsx';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { TaskConflict } from './task-conflict.tsx';
import { newTaskKey, taskKey, useTaskDraft } from './use-task-draft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** A new task, or one that is changed; another's change meanwhile is merged or shown beside. */
export function TaskForm(props: {
  /** Null: a new one. */
  readonly task: Task | null;
  /** The message that a new one is made from. */
  readonly messageId: string | null;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tasks');
  const { id, members } = useMentorship();
  const { task, messageId } = props;
  const key = task === null ? newTaskKey(id, messageId) : taskKey(task.id);
  const draft = useTaskDraft(key, task);
  const { fields, content, basedOn, change } = draft;
  const close = (): void => {
    draft.forget();
    props.onClose();
  };
  const options = { reads: getTasks, refreshes: [getMessages], onDone: close };
  const add = useMentorshipChange(addTask, options);
  const save = useMentorshipChange(changeTask, options);
  if (draft.conflict !== null) {
    return <TaskConflict conflict={draft.conflict} onResolved={change} />;
  }
  const error = errorCodeOf(save.error) === 'conflict' ? null : (save.error ?? add.error);
  const send = (): void => {
    if (task === null) add.mutate({ params: { id }, body: { ...content, messageId } });
    else save.mutate({ params: { id, taskId: task.id }, body: { ...content, basedOn } });
  };
  const isTooLong = content.checklist.some(({ words }) => words.length > taskMaximum);
  const isTooMany = content.checklist.length > checklistMaximum;
  return (
    <Section title={t(task === null ? 'add.title' : 'change.title')}>
      <Panel>
        {draft.isMerged && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('change.merged')}</MessageBarBody>
          </MessageBar>
        )}
        <FreeTextField
          label={t('fields.words')}
          value={fields.words}
          maximum={taskMaximum}
          rows={2}
          isRequired
          onChange={(words) => change({ words })}
        />
        <div className={styles.fields}>
          <Field label={t('fields.assignedTo')}>
            <Select
              value={fields.assignedTo ?? ''}
              onChange={(_event, data) =>
                change({ assignedTo: data.value === '' ? null : data.value })
              }
            >
              <option value="">{t('nobody')}</option>
              {members.map(({ person }) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          </Field>
          <DateField
            label={t('fields.dueOn')}
            value={fields.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          <Field label={t('fields.priority')}>
            <Select
              value={fields.priority}
              onChange={(_event, data) => {
                const chosen = taskPriorities.find((each) => each === data.value);
                if (chosen) change({ priority: chosen });
              }}
            >
              {taskPriorities.map((each) => (
                <option key={each} value={each}>
                  {t(`priorities.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <FreeTextField
          label={t('fields.steps')}
          hint={t('fields.stepsHint')}
          value={fields.steps}
          maximum={checklistMaximum * taskMaximum}
          rows={3}
          problem={
            isTooMany
              ? t('fields.tooMany', { count: checklistMaximum })
              : isTooLong
                ? t('fields.tooLong', { count: taskMaximum })
                : undefined
          }
          onChange={(steps) => change({ steps })}
        />
        <FormActions
          label={t(task === null ? 'add.send' : 'change.send')}
          error={error}
          isSendable={draft.isSound && !isTooMany && !add.isPending && !save.isPending}
          onSend={send}
          onCancel={close}
        />
      </Panel>
    </Section>
  );
}
