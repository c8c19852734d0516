import { useTranslation } from 'react-i18next';
import type { Messages } from '../../../../contract/index.ts';
import { useMentorship } from '../mentorship-context.ts';

/** @returns the name of somebody in the conversation, those who have left included */
export function useNames(people: Messages['people'] = []): (personId: string) => string {
  const { t } = useTranslation('messages');
  const { members } = useMentorship();
  return (personId) =>
    members.find(({ person }) => person.id === personId)?.person.name ??
    people.find(({ id }) => id === personId)?.name ??
    t('former');
}
