import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';
import { HealthBadge } from '../health-badge.tsx';
import { platformHealthOf, type PlatformHealth } from '../health.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** What the health means for this very platform. */
function aboutHealth(platform: Platform, health: PlatformHealth): string {
  if (!platform.isEnabled) return 'off';
  return health === 'pending' && platform.isShared ? 'pendingShared' : health;
}

/** How a platform fares, in a badge and a sentence. @param heading its name, where it is needed */
export function PlatformState(props: {
  readonly platform: Platform;
  readonly heading?: JSX.Element;
}): JSX.Element {
  const { platform, heading } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const health = platformHealthOf(platform);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          {heading}
          <p className={styles.address}>{platform.issuer}</p>
        </div>
        <HealthBadge health={health} label={t(`health.${health}`)} />
      </div>
      <p className={styles.about}>{t(`healthAbout.${aboutHealth(platform, health)}`)}</p>
    </>
  );
}
