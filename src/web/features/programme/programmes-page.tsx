import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { listInvitations, listProgrammes } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { InvitationPanel } from './invitation-panel.tsx';
import { ProgrammeCard } from '../../components/programme/programme-card.tsx';

/** The programmes of a person; where there is one only, that one. */
export function ProgrammesPage(): JSX.Element {
  const { t } = useTranslation('programme');
  const { data, error, refetch } = useEndpoint(listProgrammes, {});
  const invitations = useEndpoint(listInvitations, {}).data?.invitations ?? [];
  if (data === undefined) {
    return (
      <Page>
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const all = [...data.programmes, ...data.upcoming];
  const [only] = all;
  if (only !== undefined && all.length === 1) {
    return <Navigate to={`/programmes/${only.id}`} replace />;
  }
  return (
    <Page>
      {all.length === 0 && invitations.length === 0 ? (
        <EmptyState
          headingLevel={1}
          picture={<ConversationIllustration />}
          title={t('list.empty.title')}
          text={t('list.empty.text')}
        />
      ) : (
        <PageHeader title={t('list.title')} lead={t('list.lead')} />
      )}
      {invitations.map((invitation) => (
        <InvitationPanel key={invitation.id} invitation={invitation} />
      ))}
      {(['programmes', 'upcoming'] as const).map(
        (part) =>
          data[part].length > 0 && (
            <Section key={part} title={t(part === 'upcoming' ? 'list.upcoming' : 'list.open')}>
              <CardGrid cards="wide">
                {data[part].map((programme) => (
                  <ProgrammeCard
                    key={programme.id}
                    programme={programme}
                    isUpcoming={part === 'upcoming'}
                  />
                ))}
              </CardGrid>
            </Section>
          ),
      )}
    </Page>
  );
}
