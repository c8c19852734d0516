import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exportPeopleImport } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { downloadFile, makeCsvFile } from '../../../lib/csv-file.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

/** Saves what became of every row as a file for a spreadsheet. */
export function ReportButton({ id }: { readonly id: string }): JSX.Element {
  const { t } = useTranslation('people');
  const { mutate, error, isPending } = useEndpointChange(exportPeopleImport, {
    onDone: (csv) => downloadFile(makeCsvFile(csv), `${t('report.fileName')}.csv`),
  });
  return (
    <div>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isPending}
        onClick={() => mutate({ params: { id } })}
      >
        {t('report.download')}
      </Button>
      <ProblemMessage error={error} />
    </div>
  );
}
