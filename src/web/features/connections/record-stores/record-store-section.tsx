import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listRecordStores, type RecordStore } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { EmbeddedStore } from './embedded-store.tsx';
import { RecordStoreCard } from './record-store-card.tsx';
import { StoreDialog } from './store-dialog.tsx';

const refreshEvery = 20_000;

/** The built-in record store, and those of the organisation itself. */
export function RecordStoreSection(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const { data, error, refetch } = useEndpoint(listRecordStores, {}, { pollEvery: refreshEvery });
  const [editing, setEditing] = useState<RecordStore | 'new' | null>(null);
  const [told, setTold] = useState('');

  return (
    <Section
      title={t('stores.heading')}
      lead={t('stores.lead')}
      aside={
        <Button icon={<AddRegular />} aria-haspopup="dialog" onClick={() => setEditing('new')}>
          {t('stores.add')}
        </Button>
      }
    >
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={2} />
        ) : (
          <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <EmbeddedStore embedded={data.embedded} />
          {data.recordStores.length === 0 ? (
            <EmptyState
              headingLevel={3}
              title={t('stores.emptyTitle')}
              text={t('stores.emptyText')}
            />
          ) : (
            <ul className={styles.list}>
              {data.recordStores.map((store) => (
                <RecordStoreCard
                  key={store.id}
                  store={store}
                  onEdit={() => setEditing(store)}
                  onRemoved={() => setTold(t('stores.removed', { name: store.name }))}
                />
              ))}
            </ul>
          )}
        </>
      )}
      {editing !== null && (
        <StoreDialog
          store={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={({ name }) => {
            setEditing(null);
            setTold(t('stores.saved', { name }));
          }}
        />
      )}
    </Section>
  );
}
