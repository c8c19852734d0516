import {
  TagPickerOption,
  TagPickerOptionGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../contract/index.ts';
import { useTopics } from '../lib/use-topics.ts';
import type { TopicSearch } from './use-topic-search.ts';

/** Values of options that are no topic. */
export const nothingFound = '?none';
export const suggestWords = '?suggest';

const leastToSuggest = 3;

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  matched: { color: tokens.colorNeutralForeground3 },
});

/** The broad topics, each with those that belong to it; topics without a broader one stand alone. */
function groupTopics(topics: readonly Topic[]): { broad: Topic; narrower: Topic[] }[] {
  const ids = new Set(topics.map(({ id }) => id));
  return topics
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .map((broad) => ({
      broad,
      narrower: topics.filter(({ parentId }) => parentId === broad.id),
    }));
}

function AllTopics({ selected }: { readonly selected: readonly string[] }): JSX.Element {
  const { topics } = useTopics();
  const isOffered = ({ id }: Topic): boolean => !selected.includes(id);
  return (
    <>
      {groupTopics(topics).map(({ broad, narrower }) => (
        <TagPickerOptionGroup key={broad.id} label={broad.label}>
          {[broad, ...narrower].filter(isOffered).map(({ id, label }) => (
            <TagPickerOption key={id} value={id}>
              {label}
            </TagPickerOption>
          ))}
        </TagPickerOptionGroup>
      ))}
    </>
  );
}

/** What can be chosen: the whole list by group or, for words that were typed, what is like them. */
export function TopicOptions(props: {
  readonly search: TopicSearch;
  readonly selected: readonly string[];
  /** Whether words that the list lacks can be passed on. */
  readonly maySuggest: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const { search, selected } = props;
  if (search.found === null) return <AllTopics selected={selected} />;
  const offered = search.found.filter(({ id }) => !selected.includes(id));
  const words = search.text.trim();
  const showsSuggest =
    props.maySuggest && !search.isSearching && !search.hasExact && words.length >= leastToSuggest;
  return (
    <>
      {offered.map(({ id, label, matched }) => (
        <TagPickerOption key={id} value={id} text={label}>
          <span className={styles.option}>
            {label}
            {matched !== null && (
              <Text size={200} className={styles.matched}>
                {matched}
              </Text>
            )}
          </span>
        </TagPickerOption>
      ))}
      {offered.length === 0 && (
        <TagPickerOption value={nothingFound} text="">
          {t(search.isSearching ? 'loading' : 'topicPicker.nothingFound')}
        </TagPickerOption>
      )}
      {showsSuggest && (
        <TagPickerOption value={suggestWords} text="" media={<AddRegular />}>
          {t('topicPicker.suggest', { words })}
        </TagPickerOption>
      )}
    </>
  );
}
