import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestPage } from '../../components/request-page.tsx';
import { Alternatives } from './requests/alternatives.tsx';
import { RequestOutcome } from './requests/request-outcome.tsx';

/** One request of the person: how it stands, what they wrote, and what they can do. */
export function MyRequestPage(): JSX.Element {
  const { t } = useTranslation('find-mentor');
  return (
    <RequestPage
      back={{ to: '/find-mentor', label: t('profile.back') }}
      otherOf={({ mentor }) => mentor}
      titleFor={(name) => t('request.title', { name })}
      answersQuestion
      motivationTitle={t('request.yourWords')}
      outcome={(request) => <RequestOutcome request={request} />}
      more={(request) => <Alternatives request={request} />}
    />
  );
}
