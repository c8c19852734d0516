import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteContent } from '../../../../contract/index.ts';
import { EditConflict } from '../edit-conflict.tsx';
import { differences } from '../merge-changes.ts';

const fields = ['title', 'words'] as const;

/** Two changed the same lines of a note: shows both, and lets the person choose. */
export function NoteConflict(props: {
  readonly name: string;
  readonly mine: NoteContent;
  readonly theirs: NoteContent;
  readonly onResolved: (content: NoteContent) => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  return (
    <EditConflict<NoteContent>
      {...props}
      contested={differences<NoteContent>(fields, props.mine, props.theirs)}
      labelOf={(field) => t(`fields.${field}`)}
      wordsOf={(content, field) => content[field]}
    />
  );
}
