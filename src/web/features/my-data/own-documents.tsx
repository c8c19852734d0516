import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { documentDownloadPath, type MyData } from '../../../contract/index.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { fetchFile } from '../../lib/api-client.ts';
import { downloadFile } from '../../lib/csv-file.ts';
import { useFormat } from '../../lib/use-format.ts';

type OwnDocument = MyData['documents'][number];

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The files that the person shared, to take along one by one. */
export function OwnDocuments({ documents }: Pick<MyData, 'documents'>): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('my-data');
  const format = useFormat();
  const save = useMutation<undefined, Error, OwnDocument>({
    mutationFn: async ({ mentorshipId: id, documentId, version, name }) => {
      downloadFile(await fetchFile(documentDownloadPath, { id, documentId, version }), name);
    },
  });
  if (documents.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{t('copy.documents')}</h3>
      <ul className={styles.list}>
        {documents.map((document) => {
          const { documentId, version, name, addedAt, size } = document;
          const facts = `${format.dateTime(addedAt)} · ${format.fileSize(size)}`;
          return (
            <li key={`${documentId}.${version}`} className={styles.item}>
              <span className={styles.words}>
                <Text>{name}</Text>
                <Text size={200} className={styles.faint}>
                  {facts}
                </Text>
              </span>
              <Button
                appearance="subtle"
                icon={<ArrowDownloadRegular />}
                aria-label={t('copy.download', { name, facts })}
                disabledFocusable={save.isPending}
                onClick={() => save.mutate(document)}
              />
            </li>
          );
        })}
      </ul>
      <ProblemMessage error={save.error} />
    </>
  );
}
