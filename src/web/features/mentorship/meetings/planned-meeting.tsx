import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting, Meetings } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { useTimeWords } from '../introduction/use-time-words.ts';
import { Agenda } from './agenda.tsx';
import { CallLinkState } from './call-link-state.tsx';
import { CancelMeeting } from './cancel-meeting.tsx';
import { ChangeMeeting } from './change-meeting.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  place: { overflowWrap: 'anywhere' },
});

/** A meeting to come, with what is to be talked about. */
export function PlannedMeeting(props: {
  readonly all: Meetings;
  readonly meeting: Meeting;
  readonly isNext: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const wordsOf = useTimeWords(props.all);
  const { all, meeting, isNext } = props;
  const [isOpen, setIsOpen] = useState(isNext);
  const [form, setForm] = useState<'change' | 'cancel' | null>(null);
  const close = (): void => setForm(null);
  const facts = [
    t('minutes', { count: meeting.minutes }),
    t(`common:modes.${meeting.mode}`),
    ...(meeting.everyWeeks === null ? [] : [t('row.every', { count: meeting.everyWeeks })]),
  ];
  return (
    <Panel as="li">
      <div className={styles.head}>
        <h3 className={styles.title}>{wordsOf(meeting.startsAt)}</h3>
        {isNext && <Badge appearance="tint">{t('ahead.next')}</Badge>}
      </div>
      <Text size={200} className={styles.faint}>
        {facts.join(' · ')}
      </Text>
      {meeting.theme !== '' && <Text>{t('about', { theme: meeting.theme })}</Text>}
      {meeting.isOverlapping && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('ahead.overlapping')}</MessageBarBody>
        </MessageBar>
      )}
      {form === 'change' ? (
        <ChangeMeeting all={all} meeting={meeting} onDone={close} />
      ) : (
        <>
          <Place place={meeting.callLink?.url ?? meeting.place} isNext={isNext} />
          {meeting.callLink !== null && <CallLinkState callLink={meeting.callLink} />}
          {isOpen && <Agenda meeting={meeting} isOpen={all.isOpen} />}
          <div className={styles.actions}>
            <Button
              appearance="subtle"
              aria-expanded={isOpen}
              onClick={() => setIsOpen((before) => !before)}
            >
              {isOpen ? t('agenda.hide') : t('agenda.show', { count: meeting.agenda.length })}
            </Button>
            {all.isOpen && (
              <>
                <Button onClick={() => setForm('change')}>{t('change.action')}</Button>
                <Button onClick={() => setForm('cancel')}>{t('cancel.action')}</Button>
              </>
            )}
          </div>
        </>
      )}
      <CancelMeeting meeting={meeting} isOpen={form === 'cancel'} onClose={close} />
    </Panel>
  );
}

/** A link to call by opens beside the product; anything else is read. */
function Place({
  place,
  isNext,
}: {
  readonly place: string;
  readonly isNext: boolean;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  if (place === '') return null;
  if (!/^https:\/\/\S+$/i.test(place)) return <Text className={styles.place}>{place}</Text>;
  return (
    <div className={styles.actions}>
      <Button
        as="a"
        appearance={isNext ? 'primary' : 'secondary'}
        href={place}
        target="_blank"
        rel="noopener noreferrer"
        title={place}
      >
        {t('ahead.join')}
      </Button>
    </div>
  );
}
