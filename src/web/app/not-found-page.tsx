import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { DoorIllustration } from '../components/illustrations/door-illustration.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Page } from '../components/page.tsx';

export function NotFoundPage(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Page>
      <EmptyState
        headingLevel={1}
        picture={<DoorIllustration />}
        title={t('notFound.title')}
        text={t('notFound.text')}
        actions={<LinkButton to="/">{t('goHome')}</LinkButton>}
      />
    </Page>
  );
}
