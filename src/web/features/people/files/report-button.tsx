import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exportPeopleImport } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { callEndpoint } from '../../../lib/api-client.ts';
import { downloadFile, makeCsvFile } from '../../../lib/csv-file.ts';

/** The whole report: that of a large file comes in pieces. */
async function readReport(id: string): Promise<string> {
  const pieces: string[] = [];
  let after: string | undefined;
  do {
    const { csv, next } = await callEndpoint(exportPeopleImport, {
      params: { id },
      query: { after },
    });
    pieces.push(csv);
    after = next ?? undefined;
  } while (after !== undefined);
  return pieces.join('');
}

/** Saves what became of every row as a file for a spreadsheet. */
export function ReportButton({ id }: { readonly id: string }): JSX.Element {
  const { t } = useTranslation('people');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => readReport(id),
    onSuccess: (csv) => downloadFile(makeCsvFile(csv), `${t('report.fileName')}.csv`),
  });
  return (
    <div>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isPending}
        onClick={() => {
          if (!isPending) mutate();
        }}
      >
        {t('report.download')}
      </Button>
      <ProblemMessage error={error} />
    </div>
  );
}
