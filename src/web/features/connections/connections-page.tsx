import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { PlatformSection } from './platforms/platform-section.tsx';
import { RecordStoreSection } from './record-stores/record-store-section.tsx';

/** Where people come in from, and where their learning results go. */
export function ConnectionsPage(): JSX.Element {
  const { t } = useTranslation('connections');
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <PlatformSection />
      <RecordStoreSection />
    </Page>
  );
}
