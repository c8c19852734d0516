import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { DoorIllustration } from '../components/illustrations/door-illustration.tsx';
import { LogoMark } from '../components/logo-mark.tsx';
import { Page } from '../components/page.tsx';

/** No ticket and no token, or a session that has ended: the way back in is the learning platform. */
export function SignedOutScreen(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Page as="main">
      <LogoMark size={32} />
      <EmptyState
        headingLevel={1}
        picture={<DoorIllustration />}
        title={t('signedOut.title')}
        text={t('signedOut.text')}
      />
    </Page>
  );
}
