import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { listCohorts } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { CardGrid } from '../../components/card-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ConversationIllustration } from '../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import type { CallAnswer } from '../../lib/api-client.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { BeginForm } from './begin-form.tsx';

type Summary = CallAnswer<typeof listCohorts>['cohorts'][number];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The cohorts of a programme, and beginning another. */
export function CohortsPage(): JSX.Element {
  const { t } = useTranslation('cohorts');
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useEndpoint(listCohorts, { params: { programmeId } });
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
  return (
    <Page>
      <PageHeader
        back={{ to: `/programme-setup/${programmeId}/desk`, label: t('backToDesk') }}
        title={t('list.title')}
        lead={t('list.lead')}
      />
      <BeginForm programmeId={programmeId} />
      {data.cohorts.length === 0 ? (
        <EmptyState
          picture={<ConversationIllustration />}
          title={t('list.empty.title')}
          text={t('list.empty.text')}
        />
      ) : (
        <CardGrid label={t('list.title')}>
          {data.cohorts.map((cohort) => (
            <CohortCard key={cohort.id} cohort={cohort} />
          ))}
        </CardGrid>
      )}
    </Page>
  );
}

function CohortCard({ cohort }: { readonly cohort: Summary }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const format = useFormat();
  const { id, programmeId, name, state, sentAt, createdAt } = cohort;
  return (
    <Panel as="li">
      <div className={styles.head}>
        <h2 className={styles.title}>
          <AppLink to={`/programme-setup/${programmeId}/cohorts/${id}`}>{name}</AppLink>
        </h2>
        <Badge appearance="tint" color={state === 'sent' ? 'success' : 'informative'}>
          {t(`states.${state}`)}
        </Badge>
      </div>
      <Text>
        {[t('mentees', { count: cohort.mentees }), t('mentors', { count: cohort.mentors })].join(
          ' · ',
        )}
      </Text>
      <Text size={200} className={styles.faint}>
        {sentAt === null
          ? t('begunOn', { date: format.date(createdAt) })
          : t('sentOn', { date: format.date(sentAt) })}
      </Text>
    </Panel>
  );
}
