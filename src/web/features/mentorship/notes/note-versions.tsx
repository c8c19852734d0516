import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getNoteVersions, type Note } from '../../../../contract/index.ts';
import { LinkedText } from '../../../components/linked-text.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useNames } from '../messages/use-names.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What a note said before, newest first: nothing that was written is lost. */
export function NoteVersions({ note }: { readonly note: Note }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const format = useFormat();
  const { id } = useMentorship();
  const { data, error } = useEndpoint(getNoteVersions, { params: { id, noteId: note.id } });
  const nameOf = useNames(data?.people);
  if (data === undefined) {
    return error === null ? <LoadingSkeleton /> : <ProblemMessage error={error} />;
  }
  return (
    <ol className={styles.list} aria-label={t('versions.label', { title: note.title })}>
      {data.versions.map(({ version, title, words, writtenBy, writtenAt }) => (
        <li key={version}>
          <Text size={200} className={styles.faint}>
            {t('writtenBy', { name: nameOf(writtenBy), moment: format.dateTime(writtenAt) })}
            {title !== note.title && ` · ${title}`}
          </Text>
          <LinkedText words={words} />
        </li>
      ))}
    </ol>
  );
}
