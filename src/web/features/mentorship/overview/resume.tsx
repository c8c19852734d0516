import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMentorship, resumeMentorship } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

/** Ends the pause. */
export function Resume(): JSX.Element {
  const { t } = useTranslation('mentorship');
  const { id } = useMentorship();
  const resume = useMentorshipChange(resumeMentorship, { reads: getMentorship });
  return (
    <>
      <ProblemMessage error={resume.error} />
      <Button
        appearance="primary"
        disabledFocusable={resume.isPending}
        onClick={() => resume.mutate({ params: { id } })}
      >
        {t('ways.resume')}
      </Button>
    </>
  );
}
