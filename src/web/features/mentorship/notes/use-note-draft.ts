import {
  noteMaximum,
  noteTitleMaximum,
  type Note,
  type NoteContent,
  type PrivateNote,
} from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';

interface NoteDraft {
  readonly title: string;
  readonly words: string;
  /** The version that is being changed; 0: a new note. */
  readonly basedOn: number;
}

const blank: NoteDraft = { title: '', words: '', basedOn: 0 };

/** A note that somebody is writing, kept in this tab until it has arrived or was given up. */
export function useNoteDraft(
  key: string,
  note: Note | PrivateNote | null,
): {
  readonly draft: NoteDraft;
  readonly content: NoteContent;
  readonly isSound: boolean;
  readonly change: (part: Partial<NoteDraft>) => void;
  readonly forget: () => void;
} {
  const begun =
    note === null ? blank : { title: note.title, words: note.words, basedOn: note.version };
  const { draft, change, forget } = useDraft<NoteDraft>(`notes.${key}`, begun);
  const { title, words } = draft;
  const isSound =
    title.trim() !== '' &&
    title.trim().length <= noteTitleMaximum &&
    words.trim().length <= noteMaximum;
  return { draft, content: { title, words }, isSound, change, forget };
}
