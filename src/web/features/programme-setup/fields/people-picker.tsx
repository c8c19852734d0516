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
import { useDeferredValue, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { findColleagues, type PersonCard } from '../../../../contract/index.ts';
import { usePersonPlace } from '../../../components/person-summary.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';

const shortestSearch = 2;

/** Chooses colleagues by searching them. */
export function PeoplePicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly selected: readonly PersonCard[];
  readonly maximum: number;
  readonly problem?: string | undefined;
  readonly onChange: (selected: PersonCard[]) => void;
}): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const placeOf = usePersonPlace();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const isLongEnough = wanted.length >= shortestSearch;
  const { data } = useEndpoint(
    findColleagues,
    { query: { search: wanted } },
    { isEnabled: isLongEnough, keepsPrevious: true },
  );
  const isChosen = (id: string): boolean => props.selected.some((person) => person.id === id);
  const found = (isLongEnough ? (data?.people ?? []) : []).filter(({ id }) => !isChosen(id));
  const select = (id: string): void => {
    const person = found.find((each) => each.id === id);
    if (isChosen(id)) props.onChange(props.selected.filter((each) => each.id !== id));
    else if (person && props.selected.length < props.maximum) {
      props.onChange([...props.selected, person]);
      setSearch('');
    }
  };
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
    >
      <TagPicker
        selectedOptions={props.selected.map(({ id }) => id)}
        onOptionSelect={(_event, { value }) => select(value)}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={t('picker.chosen')}>
            {props.selected.map(({ id, name }) => (
              <Tag key={id} value={id} shape="rounded" appearance="brand">
                {name}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={props.label}
            placeholder={props.selected.length === 0 ? t('picker.search') : ''}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </TagPickerControl>
        <TagPickerList>
          {found.map((person) => (
            <TagPickerOption
              key={person.id}
              value={person.id}
              text={person.name}
              secondaryContent={[person.jobTitle, placeOf(person)].filter(Boolean).join(' · ')}
            >
              {person.name}
            </TagPickerOption>
          ))}
          {found.length === 0 && (
            <TagPickerOption value="" text="">
              {t(isLongEnough ? 'picker.nobody' : 'picker.type')}
            </TagPickerOption>
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}
