import { Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { listPlatforms } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Page } from '../../../components/page.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { DeploymentSection } from './deployment-section.tsx';
import { PlatformActions } from './platform-actions.tsx';
import { PlatformFacts } from './platform-facts.tsx';
import { PlatformState } from './platform-state.tsx';
import { RefusalSection } from './refusal-section.tsx';
import { RosterSection } from './roster-section.tsx';
import { ScoreProblems } from './score-problems.tsx';
import { StepList } from './step-list.tsx';
import { WaitingDeployments } from './waiting-deployments.tsx';

const overview = '/connections/lms';

/** One learning platform: its deployments, its health, what can be done with it. */
export function PlatformPage(): JSX.Element {
  const { t } = useTranslation('platforms');
  const { platformId } = useParams();
  const { data, error, refetch } = useEndpoint(listPlatforms, {}, { pollEvery: 20_000 });
  const platform = data?.platforms.find(({ id }) => id === platformId);
  if (platform !== undefined) return <PlatformDetails key={platform.id} platform={platform} />;
  return (
    <Page>
      {data !== undefined ? (
        <EmptyState
          headingLevel={1}
          title={t('notFoundTitle')}
          text={t('notFoundText')}
          actions={<LinkButton to={overview}>{t('back')}</LinkButton>}
        />
      ) : error === null ? (
        <LoadingSkeleton />
      ) : (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function PlatformDetails({ platform }: { readonly platform: Platform }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const navigate = useNavigate();
  const [told, setTold] = useState('');
  return (
    <Page>
      <PageHeader
        title={platform.name}
        back={{ to: overview, label: t('back') }}
        actions={
          <PlatformActions
            platform={platform}
            onTold={setTold}
            onRemoved={() =>
              void navigate(overview, {
                state: { told: t('actions.removed', { name: platform.name }) },
              })
            }
          />
        }
      />
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      <Panel>
        <PlatformState platform={platform} />
      </Panel>
      <WaitingDeployments platforms={[platform]} onDecided={setTold} />
      <DeploymentSection platform={platform} onTold={setTold} />
      <ScoreProblems platform={platform} onTold={setTold} />
      <RosterSection platform={platform} onTold={setTold} />
      <RefusalSection platform={platform} />
      <PlatformFacts platform={platform} />
      <Section title={t('stepsHeading')}>
        <StepList family={platform.family} />
      </Section>
    </Page>
  );
}
