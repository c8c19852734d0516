import {
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';

const shown = 60;

/** Chooses among the values that people of the organisation have, most people first. */
export function ValuesPicker(props: {
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly people: number }[];
  readonly labelOf?: (value: string) => string;
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
}): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const labelOf = props.labelOf ?? ((value: string): string => value);
  const wanted = search.trim().toLocaleLowerCase();
  const offered = props.values
    .filter(
      ({ value }) =>
        !props.selected.includes(value) && labelOf(value).toLocaleLowerCase().includes(wanted),
    )
    .slice(0, shown);
  return (
    <Field label={props.label}>
      <TagPicker
        selectedOptions={[...props.selected]}
        onOptionSelect={(_event, { value, selectedOptions }) => {
          if (value === '') return;
          props.onChange(selectedOptions);
          setSearch('');
        }}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={props.label}>
            {props.selected.map((value) => (
              <Tag key={value} value={value} shape="rounded" appearance="brand">
                {labelOf(value)}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={props.label}
            placeholder={props.selected.length === 0 ? t('people.everywhere') : ''}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </TagPickerControl>
        <TagPickerList>
          {offered.map(({ value, people }) => (
            <TagPickerOption key={value} value={value} text={labelOf(value)}>
              {t('people.option', { value: labelOf(value), people: format.number(people) })}
            </TagPickerOption>
          ))}
          {offered.length === 0 && (
            <TagPickerOption value="" text="">
              {t('people.nothingFound')}
            </TagPickerOption>
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}
