import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getAgreement, layOutAgreement } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ConversationIllustration } from '../../../components/illustrations/conversation-illustration.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

/** Of a mentorship that began without one: what it would be good for, and how it begins. */
export function NoAgreement(): JSX.Element {
  const { t } = useTranslation('agreement');
  const { id, endedAt } = useMentorship();
  const layOut = useMentorshipChange(layOutAgreement, { reads: getAgreement });
  return (
    <Panel>
      <EmptyState
        picture={<ConversationIllustration />}
        title={t('none.title')}
        text={t(endedAt === null ? 'none.text' : 'none.ended')}
        actions={
          endedAt === null && (
            <Button
              appearance="primary"
              disabledFocusable={layOut.isPending}
              onClick={() => layOut.mutate({ params: { id } })}
            >
              {t('none.layOut')}
            </Button>
          )
        }
      />
      <ProblemMessage error={layOut.error} />
    </Panel>
  );
}
