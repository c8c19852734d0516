import { Suspense, lazy, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getHome } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { firstNameOf } from '../../lib/first-name.ts';
import { useMe } from '../../lib/me.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { NextSteps } from './next-steps.tsx';

// The next step can be taken before the rest of the screen is there.
const MyOwn = lazy(async () => ({ default: (await import('./my-own.tsx')).MyOwn }));

/** The next step first, then what the person is part of. */
export function HomePage(): JSX.Element {
  const { t } = useTranslation('home');
  const { person } = useMe();
  const home = useEndpoint(getHome, {});

  return (
    <Page>
      <PageHeader title={t('greeting', { name: firstNameOf(person.name) })} lead={t('lead')} />
      {home.data !== undefined && <NextSteps steps={home.data.steps} />}
      {home.data === undefined && home.error === null && <LoadingSkeleton cards={1} />}
      {home.data === undefined && home.error !== null && (
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      )}
      <Suspense>
        <MyOwn />
      </Suspense>
    </Page>
  );
}
