import { Button, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getCertificate,
  removeCertificate,
  saveCertificate,
  type Certificate,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { BadgeSection } from './badge-section.tsx';
import { CertificatePaper } from './certificate-paper.tsx';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What a person has to show for a closed mentorship, if they wish: a certificate and a badge. */
export function CertificatePart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getCertificate, { params: { id } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return data.certificate === null ? (
    <NoCertificate />
  ) : (
    <>
      <OwnCertificate certificate={data.certificate} />
      <BadgeSection />
    </>
  );
}

function NoCertificate(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('recognition');
  const { id } = useMentorship();
  const [showsHours, setShowsHours] = useState(false);
  const save = useMentorshipChange(saveCertificate, { reads: getCertificate });
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Panel>
        <HoursSwitch isOn={showsHours} onChange={setShowsHours} />
        <ProblemMessage error={save.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={save.isPending}
            onClick={() => save.mutate({ params: { id }, body: { showsHours } })}
          >
            {t('make')}
          </Button>
        </div>
      </Panel>
    </Section>
  );
}

function HoursSwitch(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('recognition');
  return (
    <div className={styles.actions}>
      <Switch
        checked={props.isOn}
        label={t('showHours')}
        onChange={(_event, data) => props.onChange(data.checked)}
      />
      <Text size={200} className={styles.hint}>
        {t('hoursHint')}
      </Text>
    </div>
  );
}

function OwnCertificate({ certificate }: { readonly certificate: Certificate }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('recognition');
  const { id } = useMentorship();
  const [isRemoving, setIsRemoving] = useState(false);
  const save = useMentorshipChange(saveCertificate, { reads: getCertificate });
  const remove = useMentorshipChange(removeCertificate, {
    refreshes: [getCertificate],
    onDone: () => setIsRemoving(false),
  });
  return (
    <Section title={t('title')}>
      <CertificatePaper certificate={certificate} />
      <div data-screen-only>
        <HoursSwitch
          isOn={certificate.hours !== null}
          onChange={(showsHours) => save.mutate({ params: { id }, body: { showsHours } })}
        />
        <ProblemMessage error={save.error} />
        <div className={styles.actions}>
          <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button onClick={() => setIsRemoving(true)}>{t('remove')}</Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('removeTitle')}
        confirmLabel={t('removeConfirm')}
        cancelLabel={t('keep')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ params: { id } })}
        onClose={() => setIsRemoving(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </Section>
  );
}
