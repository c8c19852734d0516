import { Field, Input } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { noteMaximum, noteTitleMaximum, type NoteContent } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';

/** Title and words of a note. */
export function NoteFields(props: {
  readonly content: NoteContent;
  readonly onChange: (part: Partial<NoteContent>) => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  const { title, words } = props.content;
  const over = title.trim().length - noteTitleMaximum;
  return (
    <>
      <Field
        label={t('fields.title')}
        required
        {...(over > 0 ? { validationMessage: t('common:charactersOver', { count: over }) } : {})}
      >
        <Input value={title} onChange={(_event, data) => props.onChange({ title: data.value })} />
      </Field>
      <FreeTextField
        label={t('fields.words')}
        value={words}
        maximum={noteMaximum}
        rows={10}
        onChange={(text) => props.onChange({ words: text })}
      />
    </>
  );
}
