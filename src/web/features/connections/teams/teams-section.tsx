import { Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getTeamsConnection } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { TeamsCard } from './teams-card.tsx';
import { TeamsSteps } from './teams-steps.tsx';

const refreshEvery = 20_000;

/** The organisation's Microsoft Teams: how it fares, and how it is set up. */
export function TeamsSection(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const { data, error, refetch } = useEndpoint(getTeamsConnection, {}, { pollEvery: refreshEvery });
  const [told, setTold] = useState('');
  return (
    <>
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      <Section title={t('heading')} lead={t('lead')}>
        {data === undefined ? (
          error === null ? (
            <LoadingSkeleton cards={1} />
          ) : (
            <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
          )
        ) : data.connection === null ? (
          <EmptyState headingLevel={3} title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <TeamsCard connection={data.connection} onTold={setTold} />
        )}
      </Section>
      {data !== undefined && (
        <Section title={t('steps')}>
          <TeamsSteps data={data} onTold={setTold} />
        </Section>
      )}
    </>
  );
}
