import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { DoorIllustration } from '../components/illustrations/door-illustration.tsx';
import { LogoMark } from '../components/logo-mark.tsx';
import { Page } from '../components/page.tsx';
import { useHost } from '../hosts/index.ts';
import type { SessionEnd } from '../lib/session.ts';
import { useSignIn } from './use-sign-in.ts';

/**
 * No ticket and no token, or a session that has ended: the way back in is the host that proves the
 * person once more, the organisation's single sign-on, or the learning platform.
 */
export function SignedOutScreen(props: {
  readonly end: SessionEnd;
  readonly onComeIn: (() => void) | null;
}): JSX.Element {
  const { t } = useTranslation();
  const signIn = useSignIn(useHost().kind === 'browser');
  const { end, onComeIn } = props;
  const isWished = end !== 'over';
  const bySignIn = signIn.href === null ? 'text' : 'orSignIn';
  const words = {
    over: onComeIn === null ? bySignIn : 'here',
    wished: 'wished',
    leaving: 'leaving',
  };
  return (
    <Page as="main">
      <LogoMark size={32} />
      {signIn.isUnanswered && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{t('signedOut.unanswered')}</MessageBarTitle>{' '}
            {t('signedOut.unansweredText')}
          </MessageBarBody>
        </MessageBar>
      )}
      <EmptyState
        headingLevel={1}
        picture={<DoorIllustration />}
        title={t(isWished ? 'signedOut.wishedTitle' : 'signedOut.title')}
        text={t(`signedOut.${words[end]}`)}
        actions={
          onComeIn !== null ? (
            <Button appearance="primary" onClick={onComeIn}>
              {t('signedOut.comeIn')}
            </Button>
          ) : (
            signIn.href !== null && (
              <Button as="a" appearance="primary" href={signIn.href} onClick={signIn.begin}>
                {t(isWished ? 'signedOut.signInAgain' : 'signedOut.signIn')}
              </Button>
            )
          )
        }
      />
    </Page>
  );
}
