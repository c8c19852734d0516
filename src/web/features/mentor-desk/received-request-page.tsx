import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestPage } from '../../components/request-page.tsx';
import { Section } from '../../components/section.tsx';
import { firstNameOf } from '../../lib/first-name.ts';
import { IntakeAnswers } from './intake-answers.tsx';
import { RequestAnswer } from './request-answer.tsx';

/** One request to the mentor: who asks, why, what they look for, and the answer. */
export function ReceivedRequestPage(): JSX.Element {
  const { t } = useTranslation('mentor-desk');
  return (
    <RequestPage
      back={{ to: '/mentor', label: t('desk.title') }}
      otherOf={({ mentee }) => mentee}
      titleFor={(name) => t('request.title', { name })}
      motivationTitle={t('request.motivation')}
      outcome={(request) => <RequestAnswer request={request} />}
      more={({ intake, mentee }) =>
        intake !== null && (
          <Section title={t('request.intake', { name: firstNameOf(mentee.name) })}>
            <IntakeAnswers intake={intake} />
          </Section>
        )
      }
    />
  );
}
