import { Field, Textarea } from '@fluentui/react-components';
import { useState, type JSX } from 'react';

/** Several short texts, one a line. */
export function LinesField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  /** Lines, and characters a line. */
  readonly most: { readonly lines: number; readonly characters: number };
  readonly onChange: (lines: string[]) => void;
}): JSX.Element {
  // What is typed may hold an empty line at its end, which is no text yet.
  const [text, setText] = useState(() => props.value.join('\n'));
  const read = (typed: string): string[] =>
    typed
      .split('\n')
      .map((line) => line.trim().slice(0, props.most.characters))
      .filter((line) => line !== '')
      .slice(0, props.most.lines);
  return (
    <Field label={props.label} hint={props.hint}>
      <Textarea
        value={text}
        rows={4}
        resize="vertical"
        onChange={(_event, data) => {
          setText(data.value);
          props.onChange(read(data.value));
        }}
      />
    </Field>
  );
}
