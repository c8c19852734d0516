import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getMentorRequest } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { RequestStateBadge } from '../../components/request-state-badge.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { RequestOutcome } from './requests/request-outcome.tsx';

/** One request of the person: how it stands, what they wrote, and what they can do. */
export function MyRequestPage(): JSX.Element {
  const { t } = useTranslation('find-mentor');
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getMentorRequest, { params: { id } });
  if (data === undefined) {
    return (
      <Page width="narrow">
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page width="narrow">
      <PageHeader
        back={{ to: '/find-mentor', label: t('profile.back') }}
        title={t('request.title', { name: data.mentor.name })}
        actions={<RequestStateBadge state={data.state} />}
      />
      <Panel>
        <PersonSummary person={data.mentor} size={56} />
        <RequestOutcome request={data} />
      </Panel>
      <Section title={t('request.yourWords')}>
        <Panel>
          <WrittenText>{data.motivation}</WrittenText>
        </Panel>
      </Section>
    </Page>
  );
}
