import { useTranslation } from 'react-i18next';
import type { MentorReason } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useTopics } from '../../lib/use-topics.ts';

/** @returns why a mentor stands where they stand, as a plain sentence */
export function useReasonWords(): (reason: MentorReason) => string {
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  const { labelOf } = useTopics();
  return (reason) => {
    switch (reason.kind) {
      case 'shared-topics':
        return t('reasons.shared-topics', {
          topics: format.list(reason.topics.map(labelOf)),
          count: reason.topics.length,
        });
      case 'related-topics':
        return t('reasons.related-topics', {
          topics: format.list(reason.topics.map(labelOf)),
          count: reason.topics.length,
        });
      case 'experience':
        return t(`reasons.experience.${reason.mentorIs}`);
      case 'same-hours':
        return t('reasons.same-hours');
      case 'other-division':
        return t('reasons.other-division');
      case 'shared-styles':
        return t('reasons.shared-styles', {
          styles: format.list(
            reason.styles.map((style) => t(`common:styles.${style}.name`).toLocaleLowerCase()),
          ),
        });
      case 'shared-language':
        return t('reasons.shared-language', { language: format.language(reason.language) });
      case 'other-department':
        return t('reasons.other-department', { department: reason.department });
      case 'same-meeting-mode':
        return t(`reasons.same-meeting-mode.${reason.mode}`);
    }
  };
}
