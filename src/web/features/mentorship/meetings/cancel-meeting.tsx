import { Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelMeeting, getMeetings, type Meeting } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

/** Calls a meeting off; of a row, this one or all that follow too. */
export function CancelMeeting(props: {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation('meetings');
  const { id } = useMentorship();
  const [scope, setScope] = useState<'one' | 'following'>('one');
  const cancel = useMentorshipChange(cancelMeeting, { reads: getMeetings, onDone: props.onClose });
  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      title={t('cancel.title')}
      confirmLabel={t('cancel.confirm')}
      cancelLabel={t('cancel.keep')}
      isBusy={cancel.isPending}
      error={cancel.error}
      onConfirm={() =>
        cancel.mutate({ params: { id, meetingId: props.meeting.id }, body: { scope } })
      }
      onClose={props.onClose}
    >
      <Text block>{t('cancel.text')}</Text>
      {props.meeting.everyWeeks !== null && (
        <RadioGroup
          aria-label={t('cancel.which')}
          value={scope}
          onChange={(_event, data) => setScope(data.value === 'one' ? 'one' : 'following')}
        >
          <Radio value="one" label={t('cancel.one')} />
          <Radio value="following" label={t('cancel.following')} />
        </RadioGroup>
      )}
    </ConfirmDialog>
  );
}
