import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../../../../contract/index.ts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  id: { overflowWrap: 'anywhere' },
  status: { color: tokens.colorNeutralForeground3 },
});

/** The deployments of a platform, each with its status in words. */
export function DeploymentList(props: {
  readonly deployments: Platform['deployments'];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  return (
    <div>
      <p className={styles.heading}>{t('platforms.deployments')}</p>
      {props.deployments.length === 0 ? (
        <span>{t('platforms.noDeployments')}</span>
      ) : (
        <ul className={styles.list}>
          {props.deployments.map(({ deploymentId, status }) => (
            <li key={deploymentId}>
              <span className={styles.id}>{deploymentId}</span>{' '}
              <span className={styles.status}>({t(`platforms.deploymentStatus.${status}`)})</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
