import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMentorship, pauseMentorship } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

/** Asks until when the mentorship rests, which may be left open. */
export function PauseDialog(): JSX.Element {
  const { t } = useTranslation('mentorship');
  const { id } = useMentorship();
  const [isAsking, setIsAsking] = useState(false);
  const [until, setUntil] = useState<string | null>(null);
  const pause = useMentorshipChange(pauseMentorship, {
    reads: getMentorship,
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('ways.pause')}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('pause.title')}
        confirmLabel={t('ways.pause')}
        isBusy={pause.isPending}
        error={pause.error}
        onConfirm={() => pause.mutate({ params: { id }, body: { until } })}
        onClose={() => setIsAsking(false)}
      >
        <Text block>{t('pause.text')}</Text>
        <DateField
          label={t('pause.until')}
          hint={t('pause.hint')}
          value={until}
          onChange={setUntil}
        />
      </ConfirmDialog>
    </>
  );
}
