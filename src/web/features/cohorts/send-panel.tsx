import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCohort, type Cohort } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { useCohortChange } from './use-cohort-change.ts';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  faint: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** Asks both of each planned pair. */
export function SendPanel({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const [isAsking, setIsAsking] = useState(false);
  const send = useCohortChange(sendCohort);
  const count = cohort.plan.pairs;
  return (
    <Panel look="tinted">
      <Text className={styles.faint}>{t('send.about')}</Text>
      <Button className={styles.button} appearance="primary" onClick={() => setIsAsking(true)}>
        {t('send.button', { count })}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('send.title', { count })}
        confirmLabel={t('send.confirm')}
        isBusy={send.isPending}
        error={send.error}
        onConfirm={() =>
          send.mutate(
            { params: { id: cohort.id }, body: { basedOn: cohort.version } },
            { onSuccess: () => setIsAsking(false) },
          )
        }
        onClose={() => setIsAsking(false)}
      >
        {t('send.text')}
      </ConfirmDialog>
    </Panel>
  );
}
