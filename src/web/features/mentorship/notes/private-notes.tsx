import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add20Regular, LockClosed20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getPrivateNotes,
  removePrivateNote,
  type PrivateNote,
} from '../../../../contract/index.ts';
import { LinkedText } from '../../../components/linked-text.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { hasDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { EditPrivateNote } from './edit-private-note.tsx';
import { RemoveNoteButton } from './remove-note-button.tsx';

const useStyles = makeStyles({
  title: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A member's own notes, for their eyes only. */
export function PrivateNotes(): JSX.Element {
  const { t } = useTranslation('notes');
  const { id } = useMentorship();
  const { data, error } = useEndpoint(getPrivateNotes, { params: { id } });
  const [isNew, setIsNew] = useState(() => hasDraft(`notes.own.${id}`));
  return (
    <Section
      title={t('own.title')}
      lead={t('own.lead')}
      aside={
        isNew ? null : (
          <Button icon={<Add20Regular />} onClick={() => setIsNew(true)}>
            {t('own.add')}
          </Button>
        )
      }
    >
      {isNew && <EditPrivateNote note={null} onClose={() => setIsNew(false)} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && <ProblemMessage error={error} />}
      {data?.notes.map((note) => (
        <OwnNote key={note.id} note={note} />
      ))}
    </Section>
  );
}

function OwnNote({ note }: { readonly note: PrivateNote }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const format = useFormat();
  const { id } = useMentorship();
  const [isEditing, setIsEditing] = useState(() => hasDraft(`notes.${note.id}`));
  const remove = useMentorshipChange(removePrivateNote, { reads: getPrivateNotes });
  if (isEditing) return <EditPrivateNote note={note} onClose={() => setIsEditing(false)} />;
  const { title } = note;
  return (
    <Panel as="article">
      <h3 className={styles.title}>
        <LockClosed20Regular aria-hidden /> {title}
      </h3>
      <Text size={200} className={styles.faint}>
        {format.dateTime(note.changedAt)}
      </Text>
      <LinkedText words={note.words} />
      <div className={styles.actions}>
        <Button aria-label={t('editLabel', { title })} onClick={() => setIsEditing(true)}>
          {t('edit')}
        </Button>
        <RemoveNoteButton
          title={title}
          text={t('own.removeText')}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate({ params: { id, noteId: note.id }, query: { basedOn: note.version } })
          }
        />
      </div>
    </Panel>
  );
}
