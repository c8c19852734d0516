import { Button } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PlugConnectedCheckmarkRegular } from '@fluentui/react-icons/svg/plug-connected-checkmark';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listRecordStores,
  resendStatements,
  testRecordStore,
  type RecordStore,
} from '../../../../contract/index.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { ActionOutcome } from './action-outcome.tsx';
import { RemoveStoreDialog } from './remove-store-dialog.tsx';

/** What can be done with a record store, and what came of it. */
export function StoreActions(props: {
  readonly store: RecordStore;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { store, onEdit, onRemoved } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const [isRemoving, setIsRemoving] = useState(false);
  const test = useEndpointChange(testRecordStore, { refreshes: [listRecordStores] });
  const resend = useEndpointChange(resendStatements, { refreshes: [listRecordStores] });
  const input = { params: { id: store.id } };
  return (
    <>
      <div className={styles.actions}>
        <Button
          icon={<PlugConnectedCheckmarkRegular />}
          {...(test.isPending ? {} : { 'aria-label': t('stores.testOf', { name: store.name }) })}
          disabledFocusable={test.isPending}
          onClick={() => {
            resend.reset();
            test.mutate(input);
          }}
        >
          {t(test.isPending ? 'stores.testing' : 'stores.test')}
        </Button>
        {store.failed > 0 && (
          <Button
            icon={<ArrowRepeatAllRegular />}
            disabledFocusable={resend.isPending}
            onClick={() => {
              test.reset();
              resend.mutate(input);
            }}
          >
            {resend.isPending ? t('stores.resending') : t('stores.resend', { count: store.failed })}
          </Button>
        )}
        <Button
          icon={<EditRegular />}
          aria-label={t('stores.editOf', { name: store.name })}
          aria-haspopup="dialog"
          onClick={onEdit}
        >
          {t('stores.edit')}
        </Button>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('stores.removeOf', { name: store.name })}
          aria-haspopup="dialog"
          onClick={() => setIsRemoving(true)}
        >
          {t('stores.remove')}
        </Button>
      </div>
      <ActionOutcome test={test} resend={resend} />
      <RemoveStoreDialog
        store={store}
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        onRemoved={onRemoved}
      />
    </>
  );
}
