import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getSamlConnection, removeSaml, type SamlConnection } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { CopyField } from '../../../components/copy-field.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { HealthBadge } from '../health-badge.tsx';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { endingCertificateOf, metadataEndOf, samlHealthOf } from './saml-health.rules.ts';
import { useSamlWords } from './use-saml-words.ts';

/** Single sign-on in short: how it fares, what went wrong last, and where people begin. */
export function SamlState(props: {
  readonly connection: SamlConnection;
  readonly onTold: (text: string) => void;
}): JSX.Element {
  const { provider, own, settings, lastSignInAt, lastProblem } = props.connection;
  const styles = useConnectionStyles();
  const { t } = useTranslation('single-sign-on');
  const format = useFormat();
  const wordsOf = useSamlWords();
  const [isRemoving, setIsRemoving] = useState(false);
  const now = new Date(useNow());
  const health = samlHealthOf(props.connection, now);
  const ending = provider === null ? null : endingCertificateOf(provider, now);
  const metadataEnd = provider === null ? null : metadataEndOf(provider, now);
  const remove = useEndpointChange(removeSaml, {
    refreshes: [getSamlConnection],
    onDone: () => {
      setIsRemoving(false);
      props.onTold(t('removed'));
    },
  });
  return (
    <Panel>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.name}>{t('heading')}</h2>
          <p className={styles.address}>{provider?.entityId ?? t('noProvider')}</p>
        </div>
        <HealthBadge health={health} label={t(`health.${health}`)} />
      </div>
      <FactList
        facts={[
          {
            name: t('lastSignIn'),
            value: lastSignInAt === null ? t('never') : format.relative(lastSignInAt),
          },
          ...(provider === null
            ? []
            : [
                {
                  name: t('certificates'),
                  value: provider.certificates
                    .map(({ validUntil }) => t('until', { date: format.date(validUntil) }))
                    .join(' · '),
                },
              ]),
        ]}
      />
      {ending !== null && (
        <LastProblem
          title={t('certificateEnds', { date: format.date(ending) })}
          words={t('certificateEndsText')}
        />
      )}
      {provider !== null && metadataEnd !== null && provider.metadataUntil !== null && (
        <LastProblem
          title={t(metadataEnd === 'ended' ? 'metadataEnded' : 'metadataEnds', {
            date: format.date(provider.metadataUntil),
          })}
          words={t(metadataEnd === 'ended' ? 'metadataEndedText' : 'metadataEndsText')}
        />
      )}
      {lastProblem !== null && (
        <LastProblem
          title={t('lastProblem', { when: format.relative(lastProblem.at) })}
          words={`${wordsOf(lastProblem.reason)} (${lastProblem.reason}${lastProblem.correlationId === '' ? '' : `, ${lastProblem.correlationId}`})`}
        />
      )}
      {settings.isEnabled && <CopyField label={t('signInUrl')} value={own.signInUrl} />}
      <div>
        <Button icon={<DeleteRegular />} onClick={() => setIsRemoving(true)}>
          {t('remove.action')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('remove.title')}
        confirmLabel={t('remove.action')}
        isBusy={remove.isPending}
        error={remove.isPending ? null : remove.error}
        onConfirm={() => remove.mutate({})}
        onClose={() => setIsRemoving(false)}
      >
        <p className={styles.plain}>{t('remove.text')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
