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
import { useTopics } from '../lib/use-topics.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Chooses topics by searching their labels, accents and capitals set aside. */
export function TopicPicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly selected: readonly string[];
  readonly maximum: number;
  readonly problem?: string | undefined;
  readonly onChange: (topics: string[]) => void;
}): JSX.Element {
  const { t } = useTranslation();
  const { topics, labelOf } = useTopics();
  const [search, setSearch] = useState('');
  const isFull = props.selected.length >= props.maximum;
  const offered = topics.filter(
    ({ id, label }) => !props.selected.includes(id) && plain(label).includes(plain(search.trim())),
  );
  return (
    <Field
      label={props.label}
      {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
      hint={isFull ? t('topicPicker.full', { count: props.maximum }) : (props.hint ?? '')}
    >
      <TagPicker
        selectedOptions={[...props.selected]}
        onOptionSelect={(_event, data) => {
          if (data.value === 'none' || data.selectedOptions.length > props.maximum) return;
          props.onChange(data.selectedOptions);
          setSearch('');
        }}
      >
        <TagPickerControl>
          <TagPickerGroup aria-label={t('topicPicker.chosen')}>
            {props.selected.map((id) => (
              <Tag key={id} value={id} shape="rounded" appearance="brand">
                {labelOf(id)}
              </Tag>
            ))}
          </TagPickerGroup>
          <TagPickerInput
            aria-label={props.label}
            placeholder={props.selected.length === 0 ? t('topicPicker.placeholder') : ''}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </TagPickerControl>
        <TagPickerList>
          {offered.map(({ id, label }) => (
            <TagPickerOption key={id} value={id}>
              {label}
            </TagPickerOption>
          ))}
          {offered.length === 0 && (
            <TagPickerOption value="none">{t('topicPicker.nothingFound')}</TagPickerOption>
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}
