import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addPrivateNote,
  changePrivateNote,
  getPrivateNotes,
  type PrivateNote,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { NoteConflict } from './note-conflict.tsx';
import { NoteFields } from './note-fields.tsx';
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
  const key = note?.id ?? `own.${id}`;
  const { draft, content, isSound, change, forget } = useNoteDraft(key, note);
  const close = (): void => {
    forget();
    props.onClose();
  };
  const options = { reads: getPrivateNotes, onDone: close };
  const add = useMentorshipChange(addPrivateNote, options);
  const save = useMentorshipChange(changePrivateNote, options);
  const isConflict = errorCodeOf(save.error) === 'conflict';
  if (note !== null && isConflict && note.version !== draft.basedOn) {
    return (
      <NoteConflict
        name={t('elsewhere')}
        mine={content}
        theirs={{ title: note.title, words: note.words }}
        onResolved={(chosen) => {
          change({ ...chosen, basedOn: note.version });
          save.reset();
        }}
      />
    );
  }
  return (
    <Panel>
      <NoteFields content={content} onChange={change} />
      <FormActions
        label={t('save')}
        // A version that came meanwhile is shown in its place, and not told as an error.
        error={isConflict ? null : (save.error ?? add.error)}
        isSendable={isSound && !save.isPending && !add.isPending}
        onSend={() => {
          if (note === null) add.mutate({ params: { id }, body: content });
          else {
            const body = { ...content, basedOn: draft.basedOn };
            save.mutate({ params: { id, noteId: note.id }, body });
          }
        }}
        onCancel={close}
      />
    </Panel>
  );
}
