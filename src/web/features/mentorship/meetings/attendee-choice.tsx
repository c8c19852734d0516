import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionGroup } from '../../../components/option-group.tsx';
import { useMentorship } from '../mentorship-context.ts';

/** Who was there, of the members. */
export function AttendeeChoice(props: {
  readonly selected: readonly string[];
  readonly onChange: (attendeeIds: readonly string[]) => void;
}): JSX.Element {
  const { t } = useTranslation('meetings');
  const { members } = useMentorship();
  const names = new Map(members.map(({ person }) => [person.id, person.name]));
  return (
    <OptionGroup
      label={t('fields.attendees')}
      options={[...names.keys()]}
      labelOf={(id) => names.get(id) ?? ''}
      selected={props.selected}
      problem={props.selected.length === 0 ? t('fields.nobody') : undefined}
      onChange={props.onChange}
    />
  );
}
