import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getProgrammeDesk, type ProgrammeDesk } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { isGroupFormat } from '../../lib/is-group-format.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { CheckInPanel } from './check-in-panel.tsx';
import { EvaluationPanel } from './evaluation-panel.tsx';
import { ExportButton } from './export-button.tsx';
import { FunnelPanel } from './funnel-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { PracticePanel } from './practice-panel.tsx';
import { StuckSection } from './stuck-section.tsx';
import { SupplyTiles } from './supply-tiles.tsx';
import { TopicsPanel } from './topics-panel.tsx';
import { TrainingPanel } from './training-panel.tsx';

/** Milliseconds after which an open desk looks again. */
const pollEvery = 30_000;

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
  },
});

/** How a programme goes, for its owner: who is stuck, how far people come, what is looked for. */
export function ProgrammeDeskPage(): JSX.Element {
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useEndpoint(
    getProgrammeDesk,
    { params: { programmeId } },
    { pollEvery },
  );
  return (
    <Page>
      {data !== undefined && <Desk desk={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function Desk({ desk }: { readonly desk: ProgrammeDesk }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const { id, name, format, state } = desk.programme;
  const isUnderWay = state === 'open' || state === 'running';
  return (
    <>
      <PageHeader
        back={{ to: '/programme-setup', label: t('back') }}
        title={t('title', { name })}
        lead={t('lead')}
        actions={
          <>
            {!isGroupFormat(format) && (
              <LinkButton to={`/programme-setup/${id}/cohorts`} appearance="primary">
                {t('cohorts')}
              </LinkButton>
            )}
            {isUnderWay && (
              <LinkButton to={`/programme-setup/${id}/people`}>{t('people')}</LinkButton>
            )}
            <LinkButton to={`/programme-setup/${id}`}>{t('settings')}</LinkButton>
            <ExportButton programmeId={id} />
          </>
        }
      />
      <SupplyTiles supply={desk.supply} />
      <HelpPanel programmeId={id} />
      <StuckSection programmeId={id} stuck={desk.stuck} mayNudge={isUnderWay} />
      <div className={styles.charts}>
        <FunnelPanel funnel={desk.funnel} />
        <TopicsPanel topics={desk.topics} />
      </div>
      <PracticePanel programmeId={id} />
      <CheckInPanel programmeId={id} />
      <EvaluationPanel programmeId={id} />
      {state !== 'draft' && <TrainingPanel programmeId={id} />}
    </>
  );
}
