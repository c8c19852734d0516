import { Field, Input } from '@fluentui/react-components';
import type { JSX } from 'react';

/** A calendar day that may be left empty. */
export function DateField(props: {
  readonly label: string;
  readonly hint?: string;
  /** ISO 8601 date. */
  readonly value: string | null;
  readonly problem?: string | undefined;
  readonly onChange: (value: string | null) => void;
}): JSX.Element {
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
    >
      <Input
        type="date"
        value={props.value ?? ''}
        onChange={(_event, data) => props.onChange(data.value === '' ? null : data.value)}
      />
    </Field>
  );
}
