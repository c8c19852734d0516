import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exportProgrammeDesk } from '../../../contract/index.ts';
import { downloadFile, makeCsvFile } from '../../lib/csv-file.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';

const useStyles = makeStyles({
  export: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Saves who takes part, and how they stand, as a file for a spreadsheet. */
export function ExportButton({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const language = useLanguage();
  const { mutate, status } = useEndpointChange(exportProgrammeDesk, {
    onDone: (csv) => {
      const today = new Date().toISOString().slice(0, 10);
      downloadFile(makeCsvFile(csv), `${t('export.fileName')}-${today}.csv`);
    },
  });
  return (
    <div className={styles.export}>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={status === 'pending'}
        onClick={() => mutate({ params: { programmeId }, query: { language } })}
      >
        {t('export.start')}
      </Button>
      <div role="status">
        {(status === 'success' || status === 'error') && (
          <Text size={200}>{t(status === 'success' ? 'export.done' : 'export.failed')}</Text>
        )}
      </div>
    </div>
  );
}
