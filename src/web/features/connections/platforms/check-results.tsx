import { Badge } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlatformCheck } from '../../../../contract/index.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

const colours = { works: 'success', warns: 'warning', fails: 'danger' } as const;

/** What came of testing each address, in words, with the platform's own beneath. */
export function CheckResults({
  checks,
}: {
  readonly checks: readonly PlatformCheck[];
}): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  return (
    <div>
      <p className={styles.plain}>{t('check.heading')}</p>
      <ul className={styles.list}>
        {checks.map(({ address, outcome, finding, status, said }) => (
          <li key={address}>
            <div className={styles.actions}>
              <span className={styles.plain}>{t(`check.address.${address}`)}</span>
              <Badge className={styles.badge} appearance="tint" color={colours[outcome]}>
                {t(`check.outcome.${outcome}`)}
              </Badge>
            </div>
            <p className={styles.about}>
              {t(`check.finding.${finding}`)}
              {outcome !== 'works' && status !== null && ` ${t('check.status', { status })}`}
            </p>
            {said !== null && <p className={styles.code}>{t('check.said', { words: said })}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
