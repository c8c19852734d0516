import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { PlatformCard } from './platform-card.tsx';
import { RegisterPlatform } from './register-platform.tsx';

const refreshEvery = 20_000;

/** The learning platforms of the organisation, and the way to connect another. */
export function PlatformSection(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('connections');
  const { data, error, refetch } = useEndpoint(listPlatforms, {}, { pollEvery: refreshEvery });
  return (
    <Section title={t('platforms.heading')} lead={t('platforms.lead')} aside={<RegisterPlatform />}>
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={1} />
        ) : (
          <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
        )
      ) : data.platforms.length === 0 ? (
        <EmptyState
          headingLevel={3}
          title={t('platforms.emptyTitle')}
          text={t('platforms.emptyText')}
        />
      ) : (
        <ul className={styles.list}>
          {data.platforms.map((platform) => (
            <PlatformCard key={platform.id} platform={platform} />
          ))}
        </ul>
      )}
    </Section>
  );
}
