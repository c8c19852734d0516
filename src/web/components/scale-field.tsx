import { Field, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  levels: { flexWrap: 'wrap' },
});

const levels = [1, 2, 3, 4, 5] as const;

/** Five levels in words, of which one is chosen; they go on below each other where it is narrow. */
export function ScaleField(props: {
  readonly label: string;
  readonly hint?: string;
  /** From 1 to 5; undefined: none is chosen yet. */
  readonly value: number | undefined;
  readonly isDisabled?: boolean;
  readonly labelOf: (level: number) => string;
  readonly onChange: (level: number) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
      <RadioGroup
        layout="horizontal"
        className={styles.levels}
        disabled={props.isDisabled === true}
        value={props.value === undefined ? '' : String(props.value)}
        onChange={(_event, data) => props.onChange(Number(data.value))}
      >
        {levels.map((level) => (
          <Radio key={level} value={String(level)} label={props.labelOf(level)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
