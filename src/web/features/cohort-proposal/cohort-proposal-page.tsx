import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getCohortProposal } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { MentorOfferPart } from './mentor-offer-part.tsx';
import { ProposalAnswer } from './proposal-answer.tsx';

/** A colleague with whom the owner of a programme would bring the person together. */
export function CohortProposalPage(): JSX.Element {
  const { t } = useTranslation('cohort-proposal');
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getCohortProposal, { params: { id } });
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
  const { other, role, programmeName, programmeId, registrationId, state, answer } = data;
  const isOpen = state === 'proposed' && answer === null;
  return (
    <Page width="narrow">
      <PageHeader
        title={t(`title.${role}`, { name: other.name })}
        lead={
          isOpen
            ? t('lead', { programme: programmeName, date: format.date(data.expiresAt) })
            : t('leadAnswered', { programme: programmeName })
        }
      />
      <Panel>
        <PersonSummary person={other} headingLevel={2} size={56} />
      </Panel>
      {role !== 'mentor' && (
        <MentorOfferPart programmeId={programmeId} registrationId={registrationId} />
      )}
      <ProposalAnswer proposal={data} />
    </Page>
  );
}
