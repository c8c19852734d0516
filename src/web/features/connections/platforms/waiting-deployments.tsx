import { Button } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { decideDeployment, listPlatforms } from '../../../../contract/index.ts';
import type { Deployment, Platform } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Deployments that somebody came from and nobody has let in: approved or refused here. */
export function WaitingDeployments(props: {
  readonly platforms: readonly Platform[];
  readonly onDecided: (told: string) => void;
}): JSX.Element | null {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const waiting = props.platforms.flatMap((platform) =>
    platform.deployments
      .filter(({ status }) => status === 'pending')
      .map((deployment) => ({ platform, deployment })),
  );
  if (waiting.length === 0) return null;
  return (
    <Section title={t('waiting.heading')} lead={t('waiting.lead')}>
      <ul className={styles.list}>
        {waiting.map(({ platform, deployment }) => (
          <WaitingDeployment
            key={`${platform.id} ${deployment.deploymentId}`}
            platform={platform}
            deployment={deployment}
            onDecided={props.onDecided}
          />
        ))}
      </ul>
    </Section>
  );
}

function WaitingDeployment(props: {
  readonly platform: Platform;
  readonly deployment: Deployment;
  readonly onDecided: (told: string) => void;
}): JSX.Element {
  const { platform, deployment, onDecided } = props;
  const { deploymentId, platformName, knownSince, lastRefusedAt } = deployment;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useEndpointChange(decideDeployment, {
    refreshes: [listPlatforms],
    onDone: (_answer, { body }) => {
      setIsAsked(false);
      const told = body.decision === 'approve' ? 'waiting.approved' : 'waiting.refused';
      onDecided(t(told, { deploymentId, platform: platform.name }));
    },
  });
  const decide = (decision: 'approve' | 'refuse'): void =>
    mutate({ params: { id: platform.id }, body: { deploymentId, decision } });
  const about = {
    platform: platform.name,
    name: platformName ?? '',
    since: format.date(knownSince),
  };
  return (
    <Panel as="li" look="tinted">
      <div className={styles.words}>
        <h3 className={styles.name}>{t('waiting.deployment', { deploymentId })}</h3>
        <p className={styles.about}>
          {t(platformName === null ? 'waiting.of' : 'waiting.ofNamed', about)}
          {lastRefusedAt !== null && (
            <>
              <br />
              {t('waiting.lastTried', { when: format.relative(lastRefusedAt) })}
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          aria-haspopup="dialog"
          aria-label={t('waiting.approveOf', { deploymentId })}
          onClick={() => setIsAsked(true)}
        >
          {t('waiting.approve')}
        </Button>
        <Button
          icon={<DismissRegular />}
          aria-label={t('waiting.refuseOf', { deploymentId })}
          disabledFocusable={isPending}
          onClick={() => decide('refuse')}
        >
          {t('waiting.refuse')}
        </Button>
      </div>
      {!isAsked && <ProblemMessage error={isPending ? null : error} />}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('waiting.confirmTitle', { deploymentId })}
        confirmLabel={t('waiting.approve')}
        isBusy={isPending}
        error={isPending ? null : error}
        onConfirm={() => decide('approve')}
        onClose={() => setIsAsked(false)}
      >
        <p>{t('waiting.confirmText', { platform: platform.name })}</p>
      </ConfirmDialog>
    </Panel>
  );
}
