import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { toggled } from '../lib/toggled.ts';
import { ChoiceGroup } from './choice-group.tsx';

const useStyles = makeStyles({
  options: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

interface OptionGroupProps<Option extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly labelOf: (option: Option) => string;
  readonly selected: readonly Option[];
  readonly problem?: string | undefined;
  readonly onChange: (selected: Option[]) => void;
}

/** A few things of which any number may be ticked. */
export function OptionGroup<Option extends string>(props: OptionGroupProps<Option>): JSX.Element {
  const styles = useStyles();
  return (
    <ChoiceGroup
      label={props.label}
      hint={props.hint}
      problem={props.problem}
      className={styles.options}
    >
      {props.options.map((option) => (
        <Checkbox
          key={option}
          label={props.labelOf(option)}
          checked={props.selected.includes(option)}
          onChange={() => props.onChange(toggled(props.selected, option))}
        />
      ))}
    </ChoiceGroup>
  );
}
