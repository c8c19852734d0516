import { Field, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Own words, with the number of characters that are left. */
export function FreeTextField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maximum: number;
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const left = t('charactersLeft', { count: props.maximum - props.value.length });
  return (
    <Field
      label={props.label}
      required={props.isRequired === true}
      hint={props.hint === undefined ? left : `${props.hint} ${left}`}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
    >
      <Textarea
        value={props.value}
        maxLength={props.maximum}
        rows={props.rows ?? 4}
        resize="vertical"
        onChange={(_event, data) => props.onChange(data.value)}
        onBlur={props.onBlur}
      />
    </Field>
  );
}
