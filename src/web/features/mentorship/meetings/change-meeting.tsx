import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeMeeting,
  getMeetings,
  type Meeting,
  type Meetings,
} from '../../../../contract/index.ts';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { toWallTime } from '../../../lib/zoned-time.ts';
import { useTimeWords } from '../introduction/use-time-words.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { FormActions } from './form-actions.tsx';
import { MeetingFields, placeOf, PlaceField } from './meeting-fields.tsx';
import { useMeetingDraft, useOwnZone, type MeetingDraft } from './use-meeting-draft.ts';

interface Draft extends MeetingDraft {
  /** The version that is being changed. */
  readonly basedOn: number;
}

/** Another time, length, place or theme for one meeting. */
export function ChangeMeeting(props: {
  readonly all: Meetings;
  readonly meeting: Meeting;
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('meetings');
  const { id } = useMentorship();
  const wordsOf = useTimeWords(props.all);
  const zone = useOwnZone();
  const { meeting } = props;
  // A link that is there stays, whoever of them changes the meeting.
  const isThere = meeting.callLink !== null && meeting.callLink.state !== 'failed';
  const mayHaveTeamsLink = props.all.mayMakeTeamsLink || isThere;
  const initial: Draft = {
    at: toWallTime(meeting.startsAt, zone),
    minutes: meeting.minutes,
    mode: meeting.mode,
    place: meeting.place,
    hasTeamsLink: meeting.callLink !== null,
    theme: meeting.theme,
    basedOn: meeting.version,
  };
  const state = useMeetingDraft<Draft>(`meetings.change.${meeting.id}`, initial, 'ahead');
  const { draft, change, forget } = state;
  const done = (): void => {
    forget();
    props.onDone();
  };
  const save = useMentorshipChange(changeMeeting, { reads: getMeetings, onDone: done });
  const isOvertaken = draft.basedOn !== meeting.version;
  const { basedOn: _basedOn, ...fields } = draft;
  return (
    <>
      {isOvertaken && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{t('change.overtaken')}</MessageBarTitle>{' '}
            {t('change.overtakenText', {
              time: wordsOf(meeting.startsAt),
              minutes: t('minutes', { count: meeting.minutes }),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      <MeetingFields all={props.all} state={state} onChange={change} />
      <PlaceField value={draft} mayHaveTeamsLink={mayHaveTeamsLink} onChange={change} />
      <FormActions
        label={t(isOvertaken ? 'change.sendAnyway' : 'change.send')}
        // A change that came meanwhile is shown above, and not told as an error.
        error={errorCodeOf(save.error) === 'conflict' ? null : save.error}
        isSendable={state.isSendable && !save.isPending}
        onSend={() => {
          change({ basedOn: meeting.version });
          save.mutate({
            params: { id, meetingId: meeting.id },
            body: {
              ...fields,
              ...placeOf(fields, mayHaveTeamsLink),
              timeZone: state.timeZone,
              basedOn: meeting.version,
            },
          });
        }}
        onCancel={done}
      />
    </>
  );
}
