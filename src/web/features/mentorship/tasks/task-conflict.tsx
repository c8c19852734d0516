import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { EditConflict } from '../edit-conflict.tsx';
import { useMentorship, useOthers } from '../mentorship-context.ts';
import type { TaskFields, useTaskDraft } from './use-task-draft.ts';

/** Two changed the same of a task at once: shows both, and lets the person choose. */
export function TaskConflict(props: {
  readonly conflict: NonNullable<ReturnType<typeof useTaskDraft>['conflict']>;
  readonly onResolved: (fields: TaskFields) => void;
}): JSX.Element {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const { members } = useMentorship();
  const [other, ...more] = useOthers();
  const wordsOf = (fields: TaskFields, field: keyof TaskFields): string => {
    switch (field) {
      case 'words':
      case 'steps':
        return fields[field];
      case 'dueOn':
        return fields.dueOn === null ? '' : format.day(fields.dueOn);
      case 'priority':
        return t(`priorities.${fields.priority}`);
      case 'assignedTo':
        return fields.assignedTo === null
          ? t('nobody')
          : (members.find(({ person }) => person.id === fields.assignedTo)?.person.name ??
              t('former'));
    }
  };
  return (
    <EditConflict<TaskFields>
      name={other === undefined || more.length > 0 ? t('change.somebody') : firstNameOf(other.name)}
      {...props.conflict}
      labelOf={(field) => t(`fields.${field}`)}
      wordsOf={wordsOf}
      onResolved={props.onResolved}
    />
  );
}
