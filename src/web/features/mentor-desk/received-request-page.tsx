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
import { firstNameOf } from '../../lib/first-name.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { IntakeAnswers } from './intake-answers.tsx';
import { RequestAnswer } from './request-answer.tsx';

/** One request to the mentor: who asks, why, what they look for, and the answer. */
export function ReceivedRequestPage(): JSX.Element {
  const { t } = useTranslation('mentor-desk');
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
        back={{ to: '/mentor', label: t('desk.title') }}
        title={t('request.title', { name: data.mentee.name })}
        actions={<RequestStateBadge state={data.state} />}
      />
      <Panel>
        <PersonSummary person={data.mentee} size={56} />
        <RequestAnswer request={data} />
      </Panel>
      <Section title={t('request.motivation')}>
        <Panel>
          <WrittenText>{data.motivation}</WrittenText>
        </Panel>
      </Section>
      {data.intake !== null && (
        <Section title={t('request.intake', { name: firstNameOf(data.mentee.name) })}>
          <IntakeAnswers intake={data.intake} />
        </Section>
      )}
    </Page>
  );
}
