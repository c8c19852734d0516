import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addNote,
  changeNote,
  getNotes,
  getNoteVersions,
  type Note,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { NoteConflict } from './note-conflict.tsx';
import { NoteFields } from './note-fields.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** A shared note being written; what another wrote in it meanwhile is merged, or shown beside. */
export function EditNote(props: {
  /** Null: a new one. */
  readonly note: Note | null;
  readonly nameOf: (personId: string) => string;
  /** @param isMerged the other's changes came in too */
  readonly onClose: (isMerged: boolean) => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  const { id } = useMentorship();
  const { note } = props;
  const { draft, content, isSound, change, forget } = useNoteDraft(note?.id ?? `new.${id}`, note);
  const close = (isMerged: boolean): void => {
    forget();
    props.onClose(isMerged);
  };
  const add = useMentorshipChange(addNote, { reads: getNotes, onDone: () => close(false) });
  const save = useMentorshipChange(changeNote, {
    reads: getNotes,
    refreshes: [getNoteVersions],
    onDone: ({ notes }) => {
      const saved = notes.find((each) => each.id === note?.id);
      close(saved !== undefined && saved.words !== content.words.trim());
    },
  });
  const isConflict = errorCodeOf(save.error) === 'conflict';
  if (note !== null && isConflict && note.version !== draft.basedOn) {
    return (
      <NoteConflict
        name={firstNameOf(props.nameOf(note.writtenBy))}
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
        onCancel={() => close(false)}
      />
    </Panel>
  );
}
