import { Text } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { listPlatforms } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { PlatformCard } from './platform-card.tsx';
import { RegistrationLinks } from './registration-links.tsx';
import { SigningKeys } from './signing-keys.tsx';
import { WaitingDeployments } from './waiting-deployments.tsx';

const refreshEvery = 20_000;

/** The learning platforms of the organisation: what waits for a word first, then each in short. */
export function PlatformsOverview(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { data, error, refetch } = useEndpoint(listPlatforms, {}, { pollEvery: refreshEvery });
  // A platform's own screen says here what it did before it was gone.
  const { state } = useLocation() as { state: { told?: string } | null };
  const [told, setTold] = useState(state?.told ?? '');

  return (
    <>
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      <WaitingDeployments platforms={data?.platforms ?? []} onDecided={setTold} />
      <Section
        title={t('heading')}
        lead={t('lead')}
        aside={
          <LinkButton
            to="/connections/lms/connect"
            appearance="primary"
            icon={<PlugConnectedRegular />}
          >
            {t('connect.title')}
          </LinkButton>
        }
      >
        {data === undefined ? (
          error === null ? (
            <LoadingSkeleton cards={1} />
          ) : (
            <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
          )
        ) : data.platforms.length === 0 ? (
          <EmptyState headingLevel={3} title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <ul className={styles.list}>
            {data.platforms.map((platform) => (
              <PlatformCard key={platform.id} platform={platform} />
            ))}
          </ul>
        )}
      </Section>
      <RegistrationLinks onTold={setTold} />
      <SigningKeys onTold={setTold} />
    </>
  );
}
