import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, PrivateNote } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { errorCodeOf } from '../../../lib/api-problem.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { NoteConflict } from './note-conflict.tsx';
import { NoteFields } from './note-fields.tsx';
import type { useNoteDraft } from './use-note-draft.ts';

/** A note being written; where its same lines were changed meanwhile, both sides of it. */
export function NoteForm(props: {
  /** As it stands now; null: a new one. */
  readonly note: Note | PrivateNote | null;
  readonly state: ReturnType<typeof useNoteDraft>;
  /** Who changed it too. */
  readonly otherName: string;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** The person chose which words to go on with. */
  readonly onResolved: () => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  const { note, error, isBusy } = props;
  const { draft, content, isSound, change } = props.state;
  const isConflict = errorCodeOf(error) === 'conflict';
  if (note !== null && isConflict && note.version !== draft.basedOn) {
    return (
      <NoteConflict
        name={props.otherName}
        mine={content}
        theirs={{ title: note.title, words: note.words }}
        onResolved={(chosen) => {
          change({ ...chosen, basedOn: note.version });
          props.onResolved();
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
        error={isConflict ? null : error}
        isSendable={isSound && !isBusy}
        onSend={props.onSave}
        onCancel={props.onCancel}
      />
    </Panel>
  );
}
