import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordStore } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { HealthBadge } from '../health-badge.tsx';
import { recordStoreHealthOf } from '../health.ts';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { StoreActions } from './store-actions.tsx';

/** A record store of the organisation: what reached it, what did not, and what to do about it. */
export function RecordStoreCard(props: {
  readonly store: RecordStore;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { store } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const format = useFormat();
  const health = recordStoreHealthOf(store);
  return (
    <Panel as="li">
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>{store.name}</h3>
          <p className={styles.address}>{store.endpoint}</p>
          <p className={styles.address}>{t('stores.version', { version: store.version })}</p>
        </div>
        <HealthBadge health={health} label={t(`stores.health.${health}`)} />
      </div>
      <FactList
        facts={[
          { name: t('stores.delivered'), value: format.number(store.delivered) },
          { name: t('stores.waiting'), value: format.number(store.waiting) },
          { name: t('stores.failed'), value: format.number(store.failed) },
          {
            name: t('stores.lastDelivered'),
            value:
              store.lastDeliveredAt === null ? t('never') : format.relative(store.lastDeliveredAt),
          },
        ]}
      />
      {store.lastError !== null && store.lastErrorAt !== null && (
        <LastProblem
          title={t('stores.lastErrorAt', { when: format.relative(store.lastErrorAt) })}
          words={store.lastError}
        />
      )}
      <StoreActions store={store} onEdit={props.onEdit} onRemoved={props.onRemoved} />
    </Panel>
  );
}
