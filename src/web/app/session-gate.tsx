import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMe } from '../../contract/index.ts';
import { ErrorState } from '../components/error-state.tsx';
import { useHost } from '../hosts/index.ts';
import { ConnectionLost } from '../lib/api-problem.ts';
import { chooseLanguageOf } from '../lib/i18n.ts';
import { MeContext } from '../lib/me.ts';
import { openSession, useSessionState } from '../lib/session.ts';
import { rememberSignInPath } from '../lib/sign-in-path.ts';
import { useEndpoint } from '../lib/use-endpoint.ts';
import { NotLetInScreen } from './not-let-in-screen.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { Shell } from './shell.tsx';
import { SignedOutScreen } from './signed-out-screen.tsx';
import { forgetBegunSignIn } from './use-sign-in.ts';

const pollNotices = 30_000;
const serverAway = new ConnectionLost(null);

/** Lets the signed-in person in; everybody else is told how to come in. */
export function SessionGate(): JSX.Element {
  const session = useSessionState();
  const host = useHost();
  const { i18n } = useTranslation();
  const isSignedIn = session.kind === 'signed-in';
  const me = useEndpoint(getMe, {}, { isEnabled: isSignedIn, pollEvery: pollNotices });
  const personal = me.data?.person.language;
  const language =
    me.data === undefined
      ? null
      : chooseLanguageOf([personal, me.data.launch?.locale, i18n.language]);

  useEffect(() => {
    if (language !== null && i18n.language !== language) void i18n.changeLanguage(language);
  }, [language, i18n]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);

  const signInPath = me.data?.signInPath;
  const isAtTopLevel = host.kind === 'browser';
  useEffect(() => {
    if (signInPath === undefined || !isAtTopLevel) return;
    rememberSignInPath(signInPath);
    forgetBegunSignIn();
  }, [signInPath, isAtTopLevel]);

  if (session.kind === 'signed-out') {
    const onComeIn = host.comeIn && ((): void => void openSession());
    return <SignedOutScreen end={session.end} onComeIn={onComeIn} />;
  }
  if (session.kind === 'refused') return <NotLetInScreen error={session.error} />;
  if (session.kind === 'unreachable') {
    return <ErrorState error={serverAway} onRetry={() => void openSession()} />;
  }
  if (me.data === undefined && me.error !== null) {
    return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  }
  if (me.data === undefined || i18n.language !== language) return <OpeningScreen />;
  return (
    <MeContext value={me.data}>
      <Shell />
    </MeContext>
  );
}
