import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useMe } from '../../lib/me.ts';

export function HomePage(): JSX.Element {
  const { t } = useTranslation('home');
  const me = useMe();
  return (
    <Page>
      <PageHeader title={t('greeting', { name: me.person.name })} />
    </Page>
  );
}
