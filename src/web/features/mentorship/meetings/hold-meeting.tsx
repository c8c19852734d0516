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

/** A planned meeting whose time has passed: was it held? */
export function HoldMeeting(props: {
  readonly all: Meetings;
  readonly meeting: Meeting;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('meetings');
  const { id, members } = useMentorship();
  const wordsOf = useTimeWords(props.all);
  const { meeting } = props;
  const [minutes, setMinutes] = useState(meeting.minutes);
  const [attendeeIds, setAttendeeIds] = useState<readonly string[]>(() =>
    members.map(({ person }) => person.id),
  );
  const hold = useMentorshipChange(holdMeeting, { reads: getMeetings });
  const cancel = useMentorshipChange(cancelMeeting, { reads: getMeetings });
  const params = { id, meetingId: meeting.id };
  const isSound = minutes >= 5 && minutes <= 600;
  return (
    <Panel as="li">
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
          {t('past.held')}
        </Button>
        <Button
          disabledFocusable={cancel.isPending}
          onClick={() => cancel.mutate({ params, body: { scope: 'one' } })}
        >
          {t('past.notHeld')}
        </Button>
      </div>
    </Panel>
  );
}
