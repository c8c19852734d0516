import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listRecordStores,
  removeRecordStore,
  type RecordStore,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

/** Asks before a record store is forgotten, and says what is lost by it. */
export function RemoveStoreDialog(props: {
  readonly store: RecordStore;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { store, isOpen, onClose, onRemoved } = props;
  const { t } = useTranslation('connections');
  const { mutate, isPending, error } = useEndpointChange(removeRecordStore, {
    refreshes: [listRecordStores],
    onDone: () => {
      onClose();
      onRemoved();
    },
  });
  const undelivered = store.waiting + store.failed;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('stores.removeTitle', { name: store.name })}
      confirmLabel={t('stores.remove')}
      isBusy={isPending}
      error={isPending ? null : error}
      onConfirm={() => mutate({ params: { id: store.id } })}
      onClose={onClose}
    >
      <p>{t('stores.removeText')}</p>
      {undelivered > 0 && <p>{t('stores.removeWaiting', { count: undelivered })}</p>}
    </ConfirmDialog>
  );
}
