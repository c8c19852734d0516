import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMeetings, logMeeting, type Meetings } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { AttendeeChoice } from './attendee-choice.tsx';
import { FormActions } from './form-actions.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import { useMeetingDraft, type MeetingDraft } from './use-meeting-draft.ts';

interface Draft extends MeetingDraft {
  readonly kind: 'formal' | 'informal';
  readonly attendeeIds: readonly string[];
}

/** Writes contact down that has been. */
export function LogMeeting(props: {
  readonly all: Meetings;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const { t } = useTranslation('meetings');
  const { id, members } = useMentorship();
  const state = useMeetingDraft<Draft>(
    `meetings.log.${id}`,
    {
      kind: 'informal',
      at: '',
      minutes: 15,
      mode: 'in_person',
      place: '',
      hasTeamsLink: false,
      theme: '',
      attendeeIds: members.map(({ person }) => person.id),
    },
    'behind',
  );
  const { draft, change, forget } = state;
  const log = useMentorshipChange(logMeeting, {
    reads: getMeetings,
    onDone: () => {
      forget();
      props.onDone();
    },
  });
  const { place: _place, hasTeamsLink: _hasTeamsLink, ...meeting } = draft;
  return (
    <Section title={t('log.title')} lead={t('log.lead')}>
      <Panel>
        <Field label={t('log.kind')}>
          <RadioGroup
            value={draft.kind}
            onChange={(_event, data) =>
              change({ kind: data.value === 'formal' ? 'formal' : 'informal' })
            }
          >
            <Radio value="informal" label={t('kinds.informal')} />
            <Radio value="formal" label={t('kinds.formal')} />
          </RadioGroup>
        </Field>
        <MeetingFields all={props.all} state={state} onChange={change} />
        <AttendeeChoice
          selected={draft.attendeeIds}
          onChange={(attendeeIds) => change({ attendeeIds })}
        />
        <FormActions
          label={t('log.send')}
          error={log.error}
          isSendable={state.isSendable && draft.attendeeIds.length > 0 && !log.isPending}
          onSend={() =>
            log.mutate({
              params: { id },
              body: { ...meeting, attendeeIds: [...draft.attendeeIds], timeZone: state.timeZone },
            })
          }
          onCancel={props.onCancel}
        />
      </Panel>
    </Section>
  );
}
