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
import { useTaskDraft } from './use-task-draft.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** A new task, or one that is changed; another's change meanwhile is told, and nothing is lost. */
export function TaskForm(props: {
  /** Null: a new one. */
  readonly task: Task | null;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tasks');
  const { id, members } = useMentorship();
  const { task } = props;
  const { draft, content, isSound, change, forget } = useTaskDraft(id, task);
  const close = (): void => {
    forget();
    props.onClose();
  };
  const options = { reads: getTasks, refreshes: [getMessages], onDone: close };
  const add = useMentorshipChange(addTask, options);
  const save = useMentorshipChange(changeTask, options);
  const isOvertaken = task !== null && task.version !== draft.basedOn;
  const error = errorCodeOf(save.error) === 'conflict' ? null : (save.error ?? add.error);
  const send = (): void => {
    if (task === null) {
      add.mutate({ params: { id }, body: { ...content, messageId: draft.messageId } });
      return;
    }
    const params = { id, taskId: task.id };
    save.mutate({ params, body: { ...content, basedOn: task.version } });
  };
  const isTooLong = content.checklist.some(({ words }) => words.length > taskMaximum);
  const isTooMany = content.checklist.length > checklistMaximum;
  return (
    <Section title={t(task === null ? 'add.title' : 'change.title')}>
      <Panel>
        {isOvertaken && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('change.overtaken', { words: task.words })}</MessageBarBody>
          </MessageBar>
        )}
        <FreeTextField
          label={t('fields.words')}
          value={draft.words}
          maximum={taskMaximum}
          rows={2}
          isRequired
          onChange={(words) => change({ words })}
        />
        <div className={styles.fields}>
          <Field label={t('fields.assignedTo')}>
            <Select
              value={draft.assignedTo ?? ''}
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
            value={draft.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          <Field label={t('fields.priority')}>
            <Select
              value={draft.priority}
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
          value={draft.steps}
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
          label={t(task === null ? 'add.send' : isOvertaken ? 'change.sendAnyway' : 'change.send')}
          error={error}
          isSendable={isSound && !isTooMany && !add.isPending && !save.isPending}
          onSend={send}
          onCancel={close}
        />
      </Panel>
    </Section>
  );
}
