import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { HealthBadge } from '../health-badge.tsx';
import { platformHealthOf } from '../health.ts';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { DeploymentList } from './deployment-list.tsx';

/** A learning platform: how it fares, and what it last did. */
export function PlatformCard({ platform }: { readonly platform: Platform }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const format = useFormat();
  const health = platformHealthOf(platform);
  const when = (instant: string | null): string =>
    instant === null ? t('never') : format.relative(instant);
  return (
    <Panel as="li">
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>{platform.name}</h3>
          <p className={styles.address}>{platform.issuer}</p>
        </div>
        <HealthBadge health={health} label={t(`platforms.health.${health}`)} />
      </div>
      <p className={styles.about}>{t(`platforms.healthAbout.${health}`)}</p>
      <FactList
        facts={[
          { name: t('platforms.lastLaunch'), value: when(platform.lastLaunchAt) },
          { name: t('platforms.lastScore'), value: when(platform.lastScoreAt) },
          { name: t('platforms.registered'), value: format.date(platform.registeredAt) },
          {
            name: t('platforms.clientId'),
            value: <span className={styles.wide}>{platform.clientId}</span>,
          },
        ]}
      />
      <DeploymentList deployments={platform.deployments} />
      {platform.lastError !== null && (
        <LastProblem
          title={
            platform.lastErrorAt === null
              ? t('platforms.lastError')
              : t('platforms.lastErrorAt', { when: format.relative(platform.lastErrorAt) })
          }
          words={platform.lastError}
        />
      )}
    </Panel>
  );
}
