import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exportCompletions } from '../../../contract/index.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import type { queryOf } from './completion-filter.ts';
import { downloadFile, makeCsvFile } from '../../lib/csv-file.ts';

const useStyles = makeStyles({
  export: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  failed: { color: tokens.colorStatusDangerForeground3, maxWidth: '32ch' },
});

/** Saves every completion that the filters leave as a file for a spreadsheet. */
export function ExportButton(props: {
  readonly query: ReturnType<typeof queryOf>;
  readonly isEmpty: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const { mutate, status } = useEndpointChange(exportCompletions, {
    onDone: (csv) => {
      const today = new Date().toISOString().slice(0, 10);
      downloadFile(makeCsvFile(csv), `${t('export.fileName')}-${today}.csv`);
    },
  });
  const isBusy = status === 'pending';
  return (
    <div className={styles.export}>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isBusy || props.isEmpty}
        onClick={() => mutate({ query: props.query })}
      >
        {t(isBusy ? 'export.busy' : 'export.start')}
      </Button>
      <div role="status">
        {status === 'success' && <Text size={200}>{t('export.done')}</Text>}
        {status === 'error' && (
          <Text size={200} className={styles.failed}>
            {t('export.failed')}
          </Text>
        )}
      </div>
    </div>
  );
}
