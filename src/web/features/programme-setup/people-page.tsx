import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getProgrammeSettings } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { AnnounceForm } from './people/announce-form.tsx';
import { BuddyForm } from './people/buddy-form.tsx';
import { InvitationTable } from './people/invitation-table.tsx';
import { InviteForm } from './people/invite-form.tsx';

/** Inviting people to a programme, seeing who answered, and telling them what is coming. */
export function PeoplePage(): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getProgrammeSettings, { params: { programmeId } });
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
  const isPublished = data.state === 'open' || data.state === 'running';
  return (
    <Page>
      <PageHeader
        back={{ to: '/programme-setup', label: t('back') }}
        title={t('invite.title', { name: data.settings.name })}
        lead={t('invite.lead')}
      />
      {isPublished ? (
        <>
          <InviteForm programmeId={programmeId} roleNames={data.settings.roleNames} />
          {data.settings.format === 'buddy' && <BuddyForm programmeId={programmeId} />}
          <InvitationTable programmeId={programmeId} roleNames={data.settings.roleNames} />
          <AnnounceForm programmeId={programmeId} />
        </>
      ) : (
        <EmptyState title={t('list.empty.title')} text={t('invite.notPublished')} />
      )}
    </Page>
  );
}
