import { Badge, Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { decideDeployment, listPlatforms } from '../../../../contract/index.ts';
import type { Deployment, Platform } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { AddDeployment } from './add-deployment.tsx';

const colours = { active: 'success', pending: 'brand', disabled: 'informative' } as const;

/** The deployments of a platform, each to be switched on and off, and a way to add one by its id. */
export function DeploymentSection(props: {
  readonly platform: Platform;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { platform, onTold } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  // Those that wait stand above, where they are decided.
  const decided = platform.deployments.filter(({ status }) => status !== 'pending');
  const none = platform.isShared ? 'deployment.noneShared' : 'deployment.none';
  return (
    <Section
      title={t('deployment.heading')}
      lead={t(platform.isShared ? 'deployment.sharedLead' : 'deployment.lead')}
    >
      <Panel>
        {decided.length === 0 ? (
          <p className={styles.about}>{t(none)}</p>
        ) : (
          <ul className={styles.list}>
            {decided.map((deployment) => (
              <DeploymentRow
                key={deployment.deploymentId}
                platformId={platform.id}
                deployment={deployment}
                onTold={onTold}
              />
            ))}
          </ul>
        )}
        <AddDeployment platformId={platform.id} onTold={onTold} />
      </Panel>
    </Section>
  );
}

function DeploymentRow(props: {
  readonly platformId: string;
  readonly deployment: Deployment;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { deploymentId, status, knownSince } = props.deployment;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const isOn = status === 'active';
  const { mutate, isPending, error } = useEndpointChange(decideDeployment, {
    refreshes: [listPlatforms],
    onDone: (_answer, { body }) => {
      const told = body.decision === 'approve' ? 'switchedOn' : 'switchedOff';
      props.onTold(t(`deployment.${told}`, { deploymentId }));
    },
  });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.code}>{deploymentId}</p>
        <p className={styles.about}>{t('deployment.known', { when: format.date(knownSince) })}</p>
        <ProblemMessage error={isPending ? null : error} />
      </div>
      <div className={styles.actions}>
        <Badge className={styles.badge} appearance="tint" size="large" color={colours[status]}>
          {t(`deploymentStatus.${status}`)}
        </Badge>
        {status !== 'pending' && (
          <Button
            size="small"
            aria-label={t(isOn ? 'deployment.switchOffOf' : 'deployment.switchOnOf', {
              deploymentId,
            })}
            disabledFocusable={isPending}
            onClick={() =>
              mutate({
                params: { id: props.platformId },
                body: { deploymentId, decision: isOn ? 'refuse' : 'approve' },
              })
            }
          >
            {t(isOn ? 'deployment.switchOff' : 'deployment.switchOn')}
          </Button>
        )}
      </div>
    </li>
  );
}
