import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting, Meetings } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { HoldMeeting } from './hold-meeting.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  when: { flex: '0 0 auto', fontWeight: tokens.fontWeightSemibold },
  correct: { marginInlineStart: 'auto', alignSelf: 'center' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What has been, the newest first, with the time that was given to it. */
export function HeldMeetings(props: {
  readonly all: Meetings;
  readonly held: readonly Meeting[];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const { members } = useMentorship();
  const { held } = props;
  const { rhythm } = props.all;
  const [correcting, setCorrecting] = useState<string | null>(null);
  const minutes = held.reduce((sum, meeting) => sum + meeting.minutes, 0);
  const formal = held.filter(({ kind }) => kind === 'formal').length;
  const total = t('held.total', {
    count: formal,
    time:
      minutes < 90
        ? t('minutes', { count: minutes })
        : t('held.hours', { hours: format.number(Math.round(minutes / 6) / 10) }),
  });
  const agreed = rhythm.meetings === null ? '' : ` ${t('held.agreed', { count: rhythm.meetings })}`;
  const nameOf = (personId: string): string =>
    members.find(({ person }) => person.id === personId)?.person.name ?? '';
  const absent = (meeting: Meeting): string =>
    format.list(
      members
        .filter(({ person }) => !meeting.attendeeIds.includes(person.id))
        .map(({ person }) => firstNameOf(person.name)),
    );
  return (
    <Section title={t('held.title')} lead={`${total}${agreed}`}>
      <Panel>
        <ul className={styles.list}>
          {held.toReversed().map((meeting) =>
            meeting.id === correcting ? (
              <li key={meeting.id}>
                <HoldMeeting all={props.all} meeting={meeting} onDone={() => setCorrecting(null)} />
              </li>
            ) : (
              <li key={meeting.id} className={styles.row}>
                <span className={styles.when}>{format.moment(meeting.startsAt)}</span>
                <Text>{t('minutes', { count: meeting.minutes })}</Text>
                {meeting.kind === 'informal' && (
                  <Badge appearance="outline">{t('held.informal')}</Badge>
                )}
                {meeting.theme !== '' && <Text>{meeting.theme}</Text>}
                {absent(meeting) !== '' && (
                  <Text size={200} className={styles.faint}>
                    {t('held.without', { names: absent(meeting) })}
                  </Text>
                )}
                {props.all.isOpen && (
                  <Button
                    className={styles.correct}
                    appearance="subtle"
                    icon={<EditRegular />}
                    aria-label={t('held.correct', { moment: format.moment(meeting.startsAt) })}
                    onClick={() => setCorrecting(meeting.id)}
                  />
                )}
              </li>
            ),
          )}
        </ul>
        {members.length > 2 && (
          <div>
            <Text block weight="semibold">
              {t('held.balance')}
            </Text>
            <ul className={styles.list}>
              {props.all.participation.map(({ personId, meetings, outOf }) => (
                <li key={personId}>
                  {t('held.share', { name: nameOf(personId), meetings, outOf })}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Panel>
    </Section>
  );
}
