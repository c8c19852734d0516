import {
  Field,
  Select,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGroupDesk, giveMeetingRole, type GroupDesk } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** Who takes which role in the next meeting: by turn, unless a member says otherwise. */
export function MeetingRoles(props: {
  readonly meeting: NonNullable<GroupDesk['nextMeeting']>;
  readonly title: string;
  readonly isOpen: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group-desk');
  const { id, members } = useMentorship();
  const { meeting, isOpen } = props;
  const give = useMentorshipChange(giveMeetingRole, { reads: getGroupDesk });
  return (
    <>
      <h3 className={styles.title}>{props.title}</h3>
      <Text>{t('roles.lead')}</Text>
      <div className={styles.roles}>
        {meeting.roles.map(({ role, personId, isSuggested }) => (
          <Field
            key={role}
            label={t(`roles.${role}`)}
            hint={`${t(`roles.hints.${role}`)} ${isSuggested ? t('roles.suggested') : ''}`}
          >
            <Select
              value={isSuggested ? '' : personId}
              disabled={!isOpen || give.isPending}
              onChange={(_event, data) =>
                give.mutate({
                  params: { id, meetingId: meeting.id, role },
                  body: { personId: data.value === '' ? null : data.value },
                })
              }
            >
              <option value="">
                {isSuggested
                  ? (members.find(({ person }) => person.id === personId)?.person.name ?? '')
                  : t('roles.byTurn')}
              </option>
              {members
                .filter(({ person }) => !isSuggested || person.id !== personId)
                .map(({ person }) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
            </Select>
          </Field>
        ))}
      </div>
      <ProblemMessage error={give.error} />
    </>
  );
}
