import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listOwnedProgrammes } from '../../../contract/index.ts';
import { CardGrid } from '../../components/card-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useHasRole } from '../../lib/me.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { InformalSwitch } from './informal-switch.tsx';
import { OwnedProgrammeCard } from './owned-programme-card.tsx';
import { TemplateGrid } from './template-grid.tsx';

/** The programmes that a person owns, and the templates to begin another from. */
export function SetupPage(): JSX.Element {
  const { t } = useTranslation('programme-setup');
  const isAdministrator = useHasRole('ld_administrator');
  const { data, error, refetch } = useEndpoint(listOwnedProgrammes, {});
  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t(isAdministrator ? 'list.leadAll' : 'list.leadOwn')}
      />
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data?.programmes.length === 0 && (
        <EmptyState
          picture={<ConversationIllustration />}
          title={t('list.empty.title')}
          text={t('list.empty.text')}
        />
      )}
      {data !== undefined && data.programmes.length > 0 && (
        <CardGrid cards="wide" label={t('list.title')}>
          {data.programmes.map((programme) => (
            <OwnedProgrammeCard key={programme.id} programme={programme} />
          ))}
        </CardGrid>
      )}
      <TemplateGrid />
      {isAdministrator && <InformalSwitch />}
    </Page>
  );
}
