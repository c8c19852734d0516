import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../contract/index.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';

/** @returns in a few words whose a task is and by when, or who did it and when */
export function useTaskFacts(task: Task): readonly string[] {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const me = useMe();
  const { members } = useMentorship();
  const nameOf = (personId: string): string => {
    if (personId === me.person.id) return t('you');
    const member = members.find(({ person }) => person.id === personId);
    return member === undefined ? t('former') : firstNameOf(member.person.name);
  };
  if (task.doneAt !== null) {
    const date = format.date(task.doneAt);
    return [
      task.doneBy === null
        ? t('doneOn', { date })
        : t('doneBy', { name: nameOf(task.doneBy), date }),
    ];
  }
  const due = task.dueOn === null ? [] : [format.day(task.dueOn)];
  return [
    task.assignedTo === null ? t('nobody') : t('for', { name: nameOf(task.assignedTo) }),
    ...due.map((day) => t(task.isOverdue ? 'overdue' : 'due', { day })),
  ];
}
