import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({ dropdown: { minWidth: 0 } });

/** Any number of values of one filter. */
export function FilterDropdown(props: {
  readonly label: string;
  readonly options: readonly string[];
  readonly labelOf: (option: string) => string;
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <Field label={props.label} size="small">
      <Dropdown
        multiselect
        className={styles.dropdown}
        selectedOptions={[...props.selected]}
        value={props.selected.map(props.labelOf).join(', ')}
        placeholder="–"
        onOptionSelect={(_event, data) => props.onChange(data.selectedOptions)}
      >
        {props.options.map((option) => (
          <Option key={option} value={option}>
            {props.labelOf(option)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
