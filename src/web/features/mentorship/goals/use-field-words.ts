import { useTranslation } from 'react-i18next';
import type { GoalContent } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { GoalField } from './goal-content.ts';
import { useOwnerWords } from './use-owner-words.ts';

/** @returns what a field of a goal says, in words */
export function useFieldWords(): (content: GoalContent, field: GoalField) => string {
  const { t } = useTranslation('goals');
  const format = useFormat();
  const owners = useOwnerWords();
  return (content, field) => {
    switch (field) {
      case 'title':
      case 'specific':
      case 'measurable':
      case 'achievable':
      case 'relevant':
        return content[field];
      case 'dueOn':
        return content.dueOn === null ? '' : format.day(content.dueOn);
      case 'priority':
        return t(`priorities.${content.priority}`);
      case 'kind':
        return t(`kinds.${content.kind}`);
      case 'personId':
        return owners.of(content.personId);
      case 'target':
        return content.target === null
          ? ''
          : `${format.number(content.target.count)} ${content.target.unit}`;
      case 'milestones':
        return content.milestones
          .map(({ words, dueOn }) => (dueOn === null ? words : `${words} · ${format.day(dueOn)}`))
          .join('\n');
      case 'catalogueKey':
        return content.catalogueKey ?? '';
    }
  };
}
