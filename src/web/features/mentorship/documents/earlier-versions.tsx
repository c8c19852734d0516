import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useDownload } from './use-download.ts';

type Version = Document['versions'][number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  version: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** @returns who added a version, when, and how large it is */
export function useVersionFacts(
  nameOf: (personId: string) => string,
): (version: Version) => string {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return ({ addedBy, addedAt, size }) =>
    t('addedBy', {
      name: nameOf(addedBy),
      moment: format.dateTime(addedAt),
      size: format.fileSize(size),
    });
}

/** What a document was before, newest first: each can still be had. */
export function EarlierVersions(props: {
  readonly documentId: string;
  readonly versions: readonly Version[];
  /** Of the newest. */
  readonly name: string;
  readonly factsOf: (version: Version) => string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const format = useFormat();
  const download = useDownload(props.documentId);
  return (
    <>
      <ol className={styles.list} aria-label={t('earlierLabel', { name: props.name })}>
        {props.versions.map((version) => (
          <li key={version.version} className={styles.version}>
            <div className={styles.words}>
              <Text>{version.name}</Text>
              <Text size={200} className={styles.faint}>
                {props.factsOf(version)}
              </Text>
            </div>
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              aria-label={t('downloadVersion', {
                name: version.name,
                moment: format.dateTime(version.addedAt),
              })}
              disabledFocusable={download.isPending}
              onClick={() => download.mutate(version)}
            />
          </li>
        ))}
      </ol>
      <ProblemMessage error={download.error} />
    </>
  );
}
