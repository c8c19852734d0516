import { Button } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listSigningKeys, rotateSigningKeys } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** The key that signs for the tool, the one before and the one after it, and a way to replace it. */
export function SigningKeys(props: {
  readonly onTold: (told: string) => void;
}): JSX.Element | null {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const { data, error } = useEndpoint(listSigningKeys, {});
  const rotation = useEndpointChange(rotateSigningKeys, {
    refreshes: [listSigningKeys],
    onDone: ({ isNew, signsFrom }) => {
      setIsAsked(false);
      const time = format.dateTime(signsFrom);
      props.onTold(t(isNew ? 'keys.rotated' : 'keys.waiting', { time }));
    },
  });
  if (data === undefined) return error === null ? null : <ProblemMessage error={error} />;
  const every =
    data.replacedEvery === null ? t('keys.never') : t('keys.every', { count: data.replacedEvery });
  return (
    <Section
      title={t('keys.heading')}
      lead={`${t('keys.lead')} ${every}`}
      aside={
        <Button icon={<KeyRegular />} aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
          {t('keys.rotate')}
        </Button>
      }
    >
      <Panel>
        <ul className={styles.list}>
          {data.keys.map(({ kid, turn, signsFrom, publishedUntil }) => (
            <li key={kid}>
              <p className={styles.plain}>
                {t(`keys.turn.${turn}`, {
                  time: format.dateTime(turn === 'leaving' ? (publishedUntil ?? '') : signsFrom),
                })}
              </p>
              <p className={styles.code}>{kid}</p>
            </li>
          ))}
        </ul>
      </Panel>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('keys.confirmTitle')}
        confirmLabel={t(rotation.isPending ? 'keys.rotating' : 'keys.rotate')}
        isBusy={rotation.isPending}
        error={rotation.isPending ? null : rotation.error}
        onConfirm={() => rotation.mutate({})}
        onClose={() => setIsAsked(false)}
      >
        <p>{t('keys.confirmText', { hours: data.overlapHours })}</p>
      </ConfirmDialog>
    </Section>
  );
}
