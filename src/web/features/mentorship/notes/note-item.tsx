import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getNotes, removeNote, type Note } from '../../../../contract/index.ts';
import { LinkedText } from '../../../components/linked-text.tsx';
import { Panel } from '../../../components/panel.tsx';
import { hasDraft } from '../../../lib/use-draft.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMe } from '../../../lib/me.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { EditNote } from './edit-note.tsx';
import { NoteComments } from './note-comments.tsx';
import { NoteVersions } from './note-versions.tsx';
import { RemoveNoteButton } from './remove-note-button.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A shared note: read, changed together, commented on. */
export function NoteItem(props: {
  readonly note: Note;
  readonly isOpen: boolean;
  readonly nameOf: (personId: string) => string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('notes');
  const format = useFormat();
  const { note, isOpen, nameOf } = props;
  // What was begun and not saved is shown again.
  const [isEditing, setIsEditing] = useState(() => hasDraft(`notes.${note.id}`));
  const [isMerged, setIsMerged] = useState(false);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  if (isEditing && isOpen) {
    return (
      <EditNote
        note={note}
        nameOf={nameOf}
        onClose={(merged) => {
          setIsMerged(merged);
          setIsEditing(false);
        }}
      />
    );
  }
  const { title } = note;
  return (
    <Panel as="article">
      <h3 className={styles.title}>{title}</h3>
      <Text size={200} className={styles.faint}>
        {t('writtenBy', { name: nameOf(note.writtenBy), moment: format.dateTime(note.writtenAt) })}
      </Text>
      {isMerged && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('merged')}</MessageBarBody>
        </MessageBar>
      )}
      <LinkedText words={note.words} />
      <div className={styles.actions}>
        {isOpen && (
          <Button aria-label={t('editLabel', { title })} onClick={() => setIsEditing(true)}>
            {t('edit')}
          </Button>
        )}
        {note.version > 1 && (
          <Button
            appearance="subtle"
            aria-expanded={isHistoryShown}
            aria-label={`${t('versions.show', { count: note.version - 1 })}: ${title}`}
            onClick={() => setIsHistoryShown((before) => !before)}
          >
            {t('versions.show', { count: note.version - 1 })}
          </Button>
        )}
        {isOpen && <RemoveNote note={note} />}
      </div>
      {isHistoryShown && <NoteVersions note={note} />}
      <NoteComments note={note} isOpen={isOpen} nameOf={nameOf} />
    </Panel>
  );
}

/** Only for who began it, and with all that others wrote in it. */
function RemoveNote({ note }: { readonly note: Note }): JSX.Element | null {
  const { t } = useTranslation('notes');
  const me = useMe();
  const { id } = useMentorship();
  const remove = useMentorshipChange(removeNote, { reads: getNotes });
  if (note.createdBy !== me.person.id) return null;
  return (
    <RemoveNoteButton
      title={note.title}
      text={t('remove.text')}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate({ params: { id, noteId: note.id }, query: { basedOn: note.version } })
      }
    />
  );
}
