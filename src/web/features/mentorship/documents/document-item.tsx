import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocuments, removeDocument, type Document } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { LinkedText } from '../../../components/linked-text.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { EarlierVersions, useVersionFacts } from './earlier-versions.tsx';
import { useDownload } from './use-download.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A document: its newest version, and those before it where they are asked for. */
export function DocumentItem(props: {
  readonly document: Document;
  readonly isOpen: boolean;
  readonly nameOf: (personId: string) => string;
  readonly onNewVersion: () => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const factsOf = useVersionFacts(props.nameOf);
  const { document, isOpen } = props;
  const download = useDownload(document.id);
  const [areEarlierShown, setAreEarlierShown] = useState(false);
  const [newest, ...earlier] = document.versions;
  if (newest === undefined) return null;
  const { name } = newest;
  const earlierWords = t('earlier', { count: earlier.length });
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>
        <DocumentRegular aria-hidden className={styles.icon} /> {name}
      </h3>
      <Text size={200} className={styles.faint}>
        {factsOf(newest)}
      </Text>
      {newest.description !== '' && <LinkedText words={newest.description} />}
      <div className={styles.actions}>
        <Button
          icon={<ArrowDownloadRegular />}
          aria-label={t('downloadLabel', { name })}
          disabledFocusable={download.isPending}
          onClick={() => download.mutate(newest)}
        >
          {t('download')}
        </Button>
        {isOpen && (
          <Button
            appearance="subtle"
            aria-label={t('newVersionLabel', { name })}
            onClick={props.onNewVersion}
          >
            {t('newVersion')}
          </Button>
        )}
        {earlier.length > 0 && (
          <Button
            appearance="subtle"
            aria-expanded={areEarlierShown}
            aria-label={`${earlierWords}: ${name}`}
            onClick={() => setAreEarlierShown((before) => !before)}
          >
            {earlierWords}
          </Button>
        )}
        {isOpen && <RemoveDocument document={document} name={name} />}
      </div>
      <ProblemMessage error={download.error} />
      {areEarlierShown && (
        <EarlierVersions
          documentId={document.id}
          versions={earlier}
          name={name}
          factsOf={factsOf}
        />
      )}
    </li>
  );
}

/** Only for who shared it first, and with the versions that others added. */
function RemoveDocument(props: {
  readonly document: Document;
  readonly name: string;
}): JSX.Element | null {
  const { t } = useTranslation('documents');
  const me = useMe();
  const { id } = useMentorship();
  const [isOpen, setIsOpen] = useState(false);
  const remove = useMentorshipChange(removeDocument, { reads: getDocuments });
  const { document, name } = props;
  if (document.createdBy !== me.person.id) return null;
  const basedOn = document.versions[0]?.version ?? 0;
  return (
    <>
      <Button
        appearance="subtle"
        aria-label={t('remove.label', { name })}
        onClick={() => setIsOpen(true)}
      >
        {t('remove.action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('remove.title', { name })}
        confirmLabel={t('remove.confirm')}
        cancelLabel={t('remove.keep')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate({ params: { id, documentId: document.id }, query: { basedOn } })
        }
        onClose={() => setIsOpen(false)}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </>
  );
}
