import { Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: { width: '110px', minWidth: 0 },
});

/** A whole number that may be left empty, with its unit, or what chooses it, beside it. */
export function OptionalNumberField(props: {
  readonly label: string;
  readonly unit: ReactNode;
  readonly hint: string;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number | null) => void;
}): JSX.Element {
  const styles = useStyles();
  const read = (text: string): void => {
    const number = Math.round(Number(text));
    if (text.trim() === '') props.onChange(null);
    else if (Number.isFinite(number)) {
      props.onChange(Math.min(props.to, Math.max(props.from, number)));
    }
  };
  return (
    <Field label={props.label} hint={props.hint}>
      {(naming) => (
        <div className={styles.row}>
          <Input
            {...naming}
            type="number"
            className={styles.number}
            value={props.value === null ? '' : String(props.value)}
            min={props.from}
            max={props.to}
            onChange={(_event, data) => read(data.value)}
          />
          {typeof props.unit === 'string' ? <Text>{props.unit}</Text> : props.unit}
        </div>
      )}
    </Field>
  );
}
