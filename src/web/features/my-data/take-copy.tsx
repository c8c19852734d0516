import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exportMyData, type MyData, type MyDataExport } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { downloadFile } from '../../lib/csv-file.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { OwnDocuments } from './own-documents.tsx';
import { makeReadableExport } from './readable-export.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Saves the person's own data as a page to read, or as a file for another program. */
export function TakeCopy({ documents }: Pick<MyData, 'documents'>): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('my-data');
  const save = useSaveFile();
  const readable = useEndpointChange(exportMyData, { onDone: save.asPage });
  const machine = useEndpointChange(exportMyData, { onDone: save.asJson });
  const isDone = readable.isSuccess || machine.isSuccess;
  return (
    <Section title={t('copy.title')} lead={t('copy.lead')}>
      <Panel>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={readable.isPending}
            onClick={() => readable.mutate({})}
          >
            {t('copy.page')}
          </Button>
          <Button
            icon={<ArrowDownloadRegular />}
            disabledFocusable={machine.isPending}
            onClick={() => machine.mutate({})}
          >
            {t('copy.json')}
          </Button>
        </div>
        <Text role="status">{isDone ? t('copy.done') : t('copy.note')}</Text>
        <ProblemMessage error={readable.error ?? machine.error} />
        <OwnDocuments documents={documents} />
      </Panel>
    </Section>
  );
}

function useSaveFile() {
  const { t, i18n } = useTranslation('my-data');
  const format = useFormat();
  const nameOf = (data: MyDataExport, ending: string): string =>
    `${t('copy.fileName')}-${data.exportedAt.slice(0, 10)}.${ending}`;
  return {
    asJson: (data: MyDataExport) =>
      downloadFile(
        new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
        nameOf(data, 'json'),
      ),
    asPage: (data: MyDataExport) => {
      const html = makeReadableExport(data, {
        language: i18n.language,
        title: t('title'),
        lead: t('copy.pageLead', { date: format.dateTime(data.exportedAt) }),
        nothing: t('copy.nothing'),
        category: (category) => t(`categories.${category}.name`),
        column: (column) =>
          i18n.exists(`my-data:fields.${column}`) ? t(`fields.${column}`) : null,
        instant: format.dateTime,
        day: format.day,
        yes: t('copy.yes'),
        no: t('copy.no'),
      });
      downloadFile(new Blob([html], { type: 'text/html;charset=utf-8' }), nameOf(data, 'html'));
    },
  };
}
