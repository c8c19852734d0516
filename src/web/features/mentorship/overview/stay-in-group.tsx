import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { stayInGroup } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

/** Says that the person stays in a group that has become smaller than planned. */
export function StayInGroup(): JSX.Element {
  const { t } = useTranslation('mentorship');
  const { id } = useMentorship();
  const stay = useMentorshipChange(stayInGroup);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={stay.isPending}
        onClick={() => stay.mutate({ params: { id } })}
      >
        {t('group.stay')}
      </Button>
      <ProblemMessage error={stay.error} />
    </>
  );
}
