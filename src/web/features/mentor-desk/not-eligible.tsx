import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LinkButton } from '../../components/link-button.tsx';

/** Says which level the programme asks for, and what the person can do instead. */
export function NotEligible({ eligibility }: { readonly eligibility: Eligibility }): JSX.Element {
  const { t } = useTranslation('mentor-desk');
  const reason = eligibility.reason ?? 'level-unknown';
  return (
    <EmptyState
      headingLevel={1}
      picture={<ConversationIllustration />}
      title={t('notEligible.title')}
      text={t(`notEligible.${reason}`, {
        required: eligibility.requiredLevelName,
        own: eligibility.jobLevelName,
      })}
      actions={
        <LinkButton to="/find-mentor" appearance="primary">
          {t('notEligible.findMentor')}
        </LinkButton>
      }
    />
  );
}
