import { Field, Textarea } from '@fluentui/react-components';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Own words, with the number of characters that are left. Over the limit it says so and keeps them:
 * nothing that was pasted is cut off unseen.
 */
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
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}): JSX.Element {
  const { t } = useTranslation();
  const count = props.maximum - props.value.length;
  const left = count < 0 ? '' : t('charactersLeft', { count });
  const problem = count < 0 ? t('charactersOver', { count: -count }) : props.problem;
  return (
    <Field
      label={props.label}
      required={props.isRequired === true}
      hint={props.hint === undefined ? left : `${props.hint} ${left}`}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Textarea
        value={props.value}
        rows={props.rows ?? 4}
        resize="vertical"
        onChange={(_event, data) => props.onChange(data.value)}
        onBlur={props.onBlur}
        onKeyDown={props.onKeyDown}
      />
    </Field>
  );
}
