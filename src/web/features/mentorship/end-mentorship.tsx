import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  endMentorship,
  getHome,
  getMentorRegistration,
  getMentorship,
  listMentorships,
} from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';

/** Ends the mentorship without asking why: nobody's fault, and said so. */
export function EndMentorship({ mentorshipId }: { readonly mentorshipId: string }): JSX.Element {
  const { t } = useTranslation('mentorship');
  const [isOpen, setIsOpen] = useState(false);
  const end = useEndpointChange(endMentorship, {
    refreshes: [listMentorships, getMentorRegistration, getHome],
    onDone: (answer, { params }, cache) => {
      cache.setQueryData(endpointKey(getMentorship, { params }), answer);
      setIsOpen(false);
    },
  });
  return (
    <div>
      <Button appearance="subtle" onClick={() => setIsOpen(true)}>
        {t('end.action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('end.title')}
        confirmLabel={t('end.confirm')}
        cancelLabel={t('end.keep')}
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({ params: { id: mentorshipId } })}
        onClose={() => setIsOpen(false)}
      >
        <Text>{t('end.text')}</Text>
      </ConfirmDialog>
    </div>
  );
}
