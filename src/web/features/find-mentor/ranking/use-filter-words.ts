import { useTranslation } from 'react-i18next';
import type { MentorList } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useTopics } from '../../../lib/use-topics.ts';

/** @returns what somebody looked for, as a list of words; empty where nothing narrowed the list */
export function useFilterWords(): (filters: MentorList['filters']) => string {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const { labelOf } = useTopics();
  return (filters) =>
    format.list([
      ...(filters.search === '' ? [] : [t('lists.search', { words: filters.search })]),
      ...filters.topic.map(labelOf),
      ...filters.style.map((style) => t(`common:styles.${style}.name`)),
      ...filters.language.map(format.language),
      ...filters.mode.map((mode) => t(`common:modes.${mode}`)),
      ...filters.country.map(format.country),
      ...filters.department,
    ]);
}
