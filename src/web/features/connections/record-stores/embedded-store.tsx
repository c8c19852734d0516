import { Badge } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { listRecordStores } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** The record store that is built in: how much it holds, and where it is read. */
export function EmbeddedStore(props: {
  readonly embedded: CallAnswer<typeof listRecordStores>['embedded'];
}): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const { endpoint, statements } = props.embedded;
  return (
    <Panel>
      <div className={styles.head}>
        <h3 className={styles.name}>{t('stores.embeddedHeading')}</h3>
        <Badge appearance="tint" size="large" color="informative">
          {t('stores.statements', { count: statements })}
        </Badge>
      </div>
      <p className={styles.about}>{t('stores.embeddedText')}</p>
      <CopyField label={t('stores.embeddedAddress')} value={endpoint} />
    </Panel>
  );
}
