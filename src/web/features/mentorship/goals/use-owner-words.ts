import { useTranslation } from 'react-i18next';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';

/** Whose a goal can be, and how each is called. */
export function useOwnerWords(): {
  readonly all: readonly { readonly personId: string | null; readonly words: string }[];
  readonly of: (personId: string | null) => string;
} {
  const { t } = useTranslation('goals');
  const me = useMe();
  const { members } = useMentorship();
  const others = members.filter(({ person }) => person.id !== me.person.id);
  const all = [
    { personId: me.person.id, words: t('owners.me') },
    ...others.map(({ person }) => ({ personId: person.id, words: firstNameOf(person.name) })),
    { personId: null, words: t('owners.all') },
  ];
  return {
    all,
    of: (personId) => all.find((each) => each.personId === personId)?.words ?? t('owners.former'),
  };
}
