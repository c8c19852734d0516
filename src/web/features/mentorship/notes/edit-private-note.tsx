import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addPrivateNote,
  changePrivateNote,
  getPrivateNotes,
  type PrivateNote,
} from '../../../../contract/index.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { NoteForm } from './note-form.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** A note of one's own being written; what one changed elsewhere meanwhile is shown beside. */
export function EditPrivateNote(props: {
  /** Null: a new one. */
  readonly note: PrivateNote | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  const { id } = useMentorship();
  const { note } = props;
  const state = useNoteDraft(note?.id ?? `own.${id}`, note);
  const { draft, content, forget } = state;
  const close = (): void => {
    forget();
    props.onClose();
  };
  const options = { reads: getPrivateNotes, onDone: close };
  const add = useMentorshipChange(addPrivateNote, options);
  const save = useMentorshipChange(changePrivateNote, options);
  return (
    <NoteForm
      note={note}
      state={state}
      otherName={t('elsewhere')}
      error={save.error ?? add.error}
      isBusy={save.isPending || add.isPending}
      onSave={() => {
        if (note === null) {
          add.mutate({ params: { id }, body: content });
          return;
        }
        const body = { ...content, basedOn: draft.basedOn };
        save.mutate({ params: { id, noteId: note.id }, body });
      }}
      onCancel={close}
      onResolved={save.reset}
    />
  );
}
