import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: '100%' } });

/** A filter of which any number of values may be chosen; none means all. */
export function ChoiceFilter<Value extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}): JSX.Element {
  const { options, chosen } = props;
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const only = chosen.length === 1 ? options.find(({ value }) => value === chosen[0]) : undefined;
  const summary =
    chosen.length === 0
      ? t('filters.all')
      : (only?.label ?? t('filters.chosen', { count: chosen.length }));
  return (
    <Field label={props.label}>
      <Dropdown
        multiselect
        className={styles.dropdown}
        value={summary}
        selectedOptions={[...chosen]}
        onOptionSelect={(_event, { selectedOptions }) =>
          props.onChange(
            options.map(({ value }) => value).filter((value) => selectedOptions.includes(value)),
          )
        }
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
