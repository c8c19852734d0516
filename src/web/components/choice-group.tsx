import { Field, FieldContextProvider } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

/**
 * Several controls under one label: the group has the label's name, and each control keeps its own.
 * Fluent's Field would name every control inside after itself, so they stand outside its context.
 */
export function ChoiceGroup(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly className: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
    >
      {(naming) => (
        <div role="group" {...naming} className={props.className}>
          <FieldContextProvider value={undefined}>{props.children}</FieldContextProvider>
        </div>
      )}
    </Field>
  );
}
