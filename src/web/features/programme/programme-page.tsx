import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  getProgramme,
  listProgrammes,
  type ProgrammePage as Shown,
} from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { PersonSummary } from '../../components/person-summary.tsx';
import { ProgrammeStateBadge } from '../../components/programme/programme-state-badge.tsx';
import { useRuleWords } from '../../components/programme/use-rule-words.ts';
import { WeightBars } from '../../components/programme/weight-bars.tsx';
import { Section } from '../../components/section.tsx';
import { useHasRole, useMe } from '../../lib/me.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { AnnouncementList } from './announcement-list.tsx';
import { InvitationPanel } from './invitation-panel.tsx';
import { ProgrammeGuide } from './programme-guide.tsx';
import { ProgrammeResources } from './programme-resources.tsx';
import { SponsorMessage } from './sponsor-message.tsx';
import { TakePart } from './take-part.tsx';

const NominatePanel = lazy(async () => ({
  default: (await import('./nominate-panel.tsx')).NominatePanel,
}));

const ProgrammeGroups = lazy(async () => ({
  default: (await import('./programme-groups.tsx')).ProgrammeGroups,
}));

const TrainingEvents = lazy(async () => ({
  default: (await import('./training-events.tsx')).TrainingEvents,
}));

const useStyles = makeStyles({
  owners: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
});

/** A programme as the people see it whom it is for. */
export function ProgrammePage(): JSX.Element {
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getProgramme, { params: { programmeId } });
  return (
    <Page>
      {data !== undefined && <LoadedPage page={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function LoadedPage({ page }: { readonly page: Shown }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const ruleWords = useRuleWords(page.jobLevels);
  const others = useEndpoint(listProgrammes, {}).data;
  const { programme } = page;
  const hasOthers = others !== undefined && others.programmes.length + others.upcoming.length > 1;
  return (
    <>
      <PageHeader
        {...(hasOthers ? { back: { to: '/programmes', label: t('back') } } : {})}
        title={programme.name}
        lead={programme.mission}
        actions={<OwnerActions page={page} />}
      />
      {page.invitations.map((invitation) => (
        <InvitationPanel key={invitation.id} invitation={invitation} isOnItsPage />
      ))}
      <TakePart page={page} />
      {programme.gathers && programme.state !== 'draft' && (
        <Suspense>
          <ProgrammeGroups programmeId={programme.id} />
        </Suspense>
      )}
      {programme.state !== 'draft' && (
        <Suspense>
          <TrainingEvents programmeId={programme.id} />
        </Suspense>
      )}
      <AnnouncementList announcements={page.announcements} />
      <SponsorMessage {...programme.sponsor} />
      <ProgrammeGuide page={page} />
      <Section title={t('facts.title')}>
        <Panel>
          <FactList facts={ruleWords(programme)} />
        </Panel>
      </Section>
      {programme.asks !== null && (
        <Section title={t('weights.title')} lead={t('weights.lead')}>
          <Panel>
            <WeightBars weights={programme.rules.weights} />
          </Panel>
        </Section>
      )}
      <ProgrammeResources resources={page.resources} />
      <Suspense>
        <NominatePanel page={page} />
      </Suspense>
      {programme.owners.length > 0 && (
        <Section title={t('owners.title')} lead={t('owners.lead')}>
          <Panel className={styles.owners}>
            {programme.owners.map((owner) => (
              <PersonSummary key={owner.id} person={owner} headingLevel={3} />
            ))}
          </Panel>
        </Section>
      )}
    </>
  );
}

function OwnerActions({ page: { programme } }: { readonly page: Shown }): JSX.Element | null {
  const { t } = useTranslation(['programme', 'training']);
  const { person } = useMe();
  const isAdministrator = useHasRole('ld_administrator');
  if (!isAdministrator && !programme.owners.some(({ id }) => id === person.id)) return null;
  return (
    <>
      <ProgrammeStateBadge state={programme.state} />
      {programme.state !== 'draft' && (
        <LinkButton to={`/programme-setup/${programme.id}/desk`}>{t('owner.desk')}</LinkButton>
      )}
      <LinkButton to={`/programme-setup/${programme.id}`}>{t('owner.setup')}</LinkButton>
      {programme.state !== 'draft' && (
        <LinkButton to={`/programme-setup/${programme.id}/people`}>{t('owner.people')}</LinkButton>
      )}
      {programme.state !== 'draft' && (
        <LinkButton to={`/programme-setup/${programme.id}/training`}>
          {t('training:title')}
        </LinkButton>
      )}
    </>
  );
}
