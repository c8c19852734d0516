import {
  Field,
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  makeStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTopics } from '../lib/use-topics.ts';
import { ProblemMessage } from './problem-message.tsx';
import { nothingFound, suggestWords, TopicOptions } from './topic-options.tsx';
import { useTopicSearch } from './use-topic-search.ts';

const useStyles = makeStyles({ list: { maxHeight: 'min(60vh, 420px)' } });

/** Chooses topics: from the list by group, or by words in any language; what is missing is passed on. */
export function TopicPicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly selected: readonly string[];
  readonly maximum: number;
  /** Whether words that the list lacks can be passed on; true where it is left out. */
  readonly maySuggest?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (topics: string[]) => void;
}): JSX.Element {
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  const styles = useStyles();
  const search = useTopicSearch();
  const isFull = props.selected.length >= props.maximum;
  const hintOf = (): string => {
    if (search.suggested !== null) {
      return t('topicPicker.suggested', { words: search.suggested });
    }
    return isFull ? t('topicPicker.full', { count: props.maximum }) : (props.hint ?? '');
  };
  const add = (topics: string[]): void => {
    if (topics.length <= props.maximum) props.onChange(topics);
  };
  return (
    <>
      <Field
        label={props.label}
        {...(props.problem === undefined ? {} : { validationMessage: props.problem })}
        hint={{ children: hintOf(), role: 'status' }}
      >
        <TagPicker
          selectedOptions={[...props.selected]}
          onOptionSelect={(_event, { value, selectedOptions }) => {
            if (value === nothingFound) return;
            if (value === suggestWords) {
              search.suggest((topicId) => {
                if (!props.selected.includes(topicId)) add([...props.selected, topicId]);
              });
              return;
            }
            search.keep(value);
            search.type('');
            add(selectedOptions);
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
              value={search.text}
              onChange={(event) => search.type(event.target.value)}
            />
          </TagPickerControl>
          <TagPickerList className={styles.list}>
            <TopicOptions
              search={search}
              selected={props.selected}
              maySuggest={props.maySuggest ?? true}
            />
          </TagPickerList>
        </TagPicker>
      </Field>
      <ProblemMessage error={search.error} />
    </>
  );
}
