import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: '100%' } });

/** A filter of which any number of values may be chosen; none means all. */
export function ValuesFilter(props: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const { options, chosen } = props;
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <Field label={props.label}>
      <Dropdown
        multiselect
        className={styles.dropdown}
        value={labels.length === 0 ? t('filters.all') : labels.join(', ')}
        selectedOptions={[...chosen]}
        onOptionSelect={(_event, { selectedOptions }) => props.onChange(selectedOptions)}
      >
        {options.map(({ value, label }) => (
          <Option key={value} value={value} text={label}>
            {label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
