import type { JSX } from 'react';
import {
  addNote,
  changeNote,
  getNotes,
  getNoteVersions,
  type Note,
} from '../../../../contract/index.ts';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { NoteForm } from './note-form.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** A shared note being written; what another wrote in it meanwhile is merged, or shown beside. */
export function EditNote(props: {
  /** Null: a new one. */
  readonly note: Note | null;
  readonly nameOf: (personId: string) => string;
  /** @param isMerged the other's changes came in too */
  readonly onClose: (isMerged: boolean) => void;
}): JSX.Element {
  const { id } = useMentorship();
  const { note } = props;
  const state = useNoteDraft(note?.id ?? `new.${id}`, note);
  const { draft, content, forget } = state;
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
  return (
    <NoteForm
      note={note}
      state={state}
      otherName={note === null ? '' : firstNameOf(props.nameOf(note.writtenBy))}
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
      onCancel={() => close(false)}
      onResolved={save.reset}
    />
  );
}
