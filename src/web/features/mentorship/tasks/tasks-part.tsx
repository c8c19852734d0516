import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { getTasks, type Task, type Tasks } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { hasDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { TaskForm } from './task-form.tsx';
import { TaskItem } from './task-item.tsx';
import { newTaskKey, taskKey } from './use-task-draft.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What the members mean to do. */
export function TasksPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getTasks, { params: { id } }, { pollEvery: 20_000 });
  if (data !== undefined) return <TasksScreen all={data} />;
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function TasksScreen({ all }: { readonly all: Tasks }): JSX.Element {
  const { t } = useTranslation('tasks');
  const { id } = useMentorship();
  const { state } = useLocation() as { readonly state: { readonly messageId?: string } | null };
  // What was begun is shown again: from the message that one comes from, else the new task or the change.
  const [messageId, setMessageId] = useState(() => {
    const ofMessage = state?.messageId ?? null;
    return ofMessage !== null && hasDraft(newTaskKey(id, ofMessage)) ? ofMessage : null;
  });
  const [form, setForm] = useState<string | null>(() => {
    if (messageId !== null || hasDraft(newTaskKey(id))) return 'new';
    return all.tasks.find((task) => hasDraft(taskKey(task.id)))?.id ?? null;
  });
  const close = (): void => {
    setForm(null);
    setMessageId(null);
  };
  const edited = all.tasks.find((task) => task.id === form);
  const open = all.tasks.filter(({ doneAt }) => doneAt === null);
  const done = all.tasks.filter(({ doneAt }) => doneAt !== null);
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setForm('new')}>
      {t('add.action')}
    </Button>
  );
  const isEditing = all.isOpen && (form === 'new' || edited !== undefined);
  return (
    <>
      {isEditing && (
        <TaskForm key={form} task={edited ?? null} messageId={messageId} onClose={close} />
      )}
      {all.tasks.length === 0 && !isEditing && (
        <Panel>
          <EmptyState
            title={t('empty.title')}
            text={t('empty.text')}
            {...(all.isOpen ? { actions: add } : {})}
          />
        </Panel>
      )}
      {all.tasks.length > 0 && (
        <Section title={t('title')} lead={t('lead')} aside={all.isOpen && !isEditing ? add : null}>
          <Panel>
            {open.length === 0 ? (
              t('allDone')
            ) : (
              <TaskList tasks={open} isOpen={all.isOpen} onEdit={setForm} />
            )}
          </Panel>
        </Section>
      )}
      {done.length > 0 && (
        <Section title={t('done')}>
          <Panel>
            <TaskList tasks={done} isOpen={all.isOpen} onEdit={setForm} />
          </Panel>
        </Section>
      )}
    </>
  );
}

function TaskList(props: {
  readonly tasks: readonly Task[];
  readonly isOpen: boolean;
  readonly onEdit: (taskId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.tasks.map((task) => (
        <TaskItem
          key={task.id}
          task={task}
          isOpen={props.isOpen}
          onEdit={() => props.onEdit(task.id)}
        />
      ))}
    </ul>
  );
}
