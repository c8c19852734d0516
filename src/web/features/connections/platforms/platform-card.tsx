import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { PlatformState } from './platform-state.tsx';

/** A learning platform in short: how it fares, and what it last did. */
export function PlatformCard({ platform }: { readonly platform: Platform }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { t: common } = useTranslation('connections');
  const format = useFormat();
  const when = (instant: string | null): string =>
    instant === null ? common('never') : format.relative(instant);
  const { delivered, failed } = platform.scores;
  return (
    <Panel as="li">
      <PlatformState
        platform={platform}
        heading={
          <h3 className={styles.name}>
            <AppLink to={`/connections/lms/${platform.id}`}>{platform.name}</AppLink>
          </h3>
        }
      />
      <FactList
        facts={[
          { name: t('lastLaunch'), value: when(platform.lastLaunchAt) },
          { name: t('lastScore'), value: when(platform.lastScoreAt) },
          { name: t('lastRoster'), value: when(platform.roster.lastReadAt) },
          {
            name: t('scoresDelivered'),
            value:
              failed === 0
                ? format.number(delivered)
                : `${format.number(delivered)} · ${t('scoresTrouble', { count: failed })}`,
          },
          { name: t('registered'), value: format.date(platform.registeredAt) },
        ]}
      />
    </Panel>
  );
}
