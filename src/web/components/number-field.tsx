import { Field, SpinButton, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { readNumber } from '../lib/read-number.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: { width: '110px', minWidth: 0 },
});

/** A whole number within limits, with its unit beside it. */
export function NumberField(props: {
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly problem?: string | undefined;
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
    >
      {(naming) => (
        <div className={styles.row}>
          <SpinButton
            {...naming}
            className={styles.number}
            value={props.value}
            min={props.from}
            max={props.to}
            onChange={(_event, data) => {
              const number = readNumber(data, props.to, props.from);
              if (number !== null) props.onChange(number);
            }}
          />
          {props.unit !== undefined && <Text>{props.unit}</Text>}
        </div>
      )}
    </Field>
  );
}
