import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawMentorRequest, type MentorRequest } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { requestRefreshes } from './request-refreshes.ts';

/** Takes a request back, or leaves the queue, after asking once. */
export function Withdrawing({ request }: { readonly request: MentorRequest }): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useEndpointChange(withdrawMentorRequest, {
    refreshes: requestRefreshes,
    onDone: () => setIsOpen(false),
  });
  const isInQueue = request.state === 'waiting' || request.state === 'turn';
  const part = isInQueue ? 'request.leave' : 'request.withdraw';
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t(`${part}.action`)}</Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t(`${part}.title`)}
        confirmLabel={t(`${part}.action`)}
        cancelLabel={t('request.withdraw.keep')}
        isBusy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ params: { id: request.id } })}
        onClose={() => setIsOpen(false)}
      >
        <Text>{t(`${part}.text`, { name: firstNameOf(request.mentor.name) })}</Text>
      </ConfirmDialog>
    </>
  );
}
