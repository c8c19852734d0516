import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { DoorIllustration } from '../components/illustrations/door-illustration.tsx';
import { LogoMark } from '../components/logo-mark.tsx';
import { Page } from '../components/page.tsx';

/**
 * No ticket and no token, or a session that has ended: the way back in is the learning platform, or a
 * host that proves the person once more.
 */
export function SignedOutScreen(props: { readonly onComeIn: (() => void) | null }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Page as="main">
      <LogoMark size={32} />
      <EmptyState
        headingLevel={1}
        picture={<DoorIllustration />}
        title={t('signedOut.title')}
        text={t(props.onComeIn === null ? 'signedOut.text' : 'signedOut.here')}
        actions={
          props.onComeIn !== null && (
            <Button appearance="primary" onClick={props.onComeIn}>
              {t('signedOut.comeIn')}
            </Button>
          )
        }
      />
    </Page>
  );
}
