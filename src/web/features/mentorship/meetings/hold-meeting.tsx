import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelMeeting,
  getMeetings,
  holdMeeting,
  type Meeting,
  type Meetings,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useTimeWords } from '../introduction/use-time-words.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { AttendeeChoice } from './attendee-choice.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  number: { maxWidth: '120px' },
});

/** A planned meeting whose time has passed: was it held? Of one that was, what is to be put right. */
export function HoldMeeting(props: {
  readonly all: Meetings;
  readonly meeting: Meeting;
  /** Leaves one that was held, put right or as it is. */
  readonly onDone?: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const { id, members } = useMentorship();
  const wordsOf = useTimeWords(props.all);
  const { meeting, onDone } = props;
  const isHeld = meeting.state === 'held';
  const [minutes, setMinutes] = useState(meeting.minutes);
  const [attendeeIds, setAttendeeIds] = useState<readonly string[]>(() =>
    members
      .map(({ person }) => person.id)
      .filter((personId) => !isHeld || meeting.attendeeIds.includes(personId)),
  );
  const change = { reads: getMeetings, ...(onDone ? { onDone } : {}) };
  const hold = useMentorshipChange(holdMeeting, change);
  const cancel = useMentorshipChange(cancelMeeting, change);
  const params = { id, meetingId: meeting.id };
  const isSound = minutes >= 5 && minutes <= 600;
  return (
    <Panel as={isHeld ? 'div' : 'li'}>
      <Text weight="semibold">{wordsOf(meeting.startsAt)}</Text>
      {meeting.theme !== '' && <Text>{meeting.theme}</Text>}
      <Field
        label={t('fields.minutes')}
        {...(isSound ? {} : { validationMessage: t('times.minutesRange') })}
      >
        <Input
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={5}
          max={600}
          step={5}
          value={minutes === 0 ? '' : String(minutes)}
          onChange={(_event, data) => setMinutes(Math.trunc(Number(data.value)) || 0)}
        />
      </Field>
      <AttendeeChoice selected={attendeeIds} onChange={setAttendeeIds} />
      <ProblemMessage error={hold.error ?? cancel.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!isSound || attendeeIds.length === 0 || hold.isPending}
          onClick={() => {
            if (!isSound || attendeeIds.length === 0) return;
            hold.mutate({
              params,
              body: { basedOn: meeting.version, minutes, attendeeIds: [...attendeeIds] },
            });
          }}
        >
          {t(isHeld ? 'held.save' : 'past.held')}
        </Button>
        <Button
          disabledFocusable={cancel.isPending}
          onClick={() => cancel.mutate({ params, body: { scope: 'one' } })}
        >
          {t(isHeld ? 'held.remove' : 'past.notHeld')}
        </Button>
        {onDone && <Button onClick={onDone}>{t('common:cancel')}</Button>}
      </div>
    </Panel>
  );
}
