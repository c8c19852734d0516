import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { getSignInPath } from '../../contract/index.ts';
import { readSignInPath } from '../lib/sign-in-path.ts';
import { readTabStorage, writeTabStorage } from '../lib/tab-storage.ts';
import { useEndpoint } from '../lib/use-endpoint.ts';

const begunKey = 'mentorklik.sign-in-begun';
/** A page that has not opened by then is told to be slow; it may open still. */
const patience = 8_000;

interface SignIn {
  /** Address of the organisation's single sign-on, which leads back to this page; null: there is none. */
  readonly href: string | null;
  /** Whether its page did not open, or was left without signing in. */
  readonly isUnanswered: boolean;
  /** Notes that the person goes there. */
  readonly begin: () => void;
}

/** Forgets that a sign-in was begun: it has come to its end. */
export const forgetBegunSignIn = (): void => writeTabStorage(begunKey, null);

/**
 * Single sign-on for whoever is signed out, by the person's own click only, so that an identity provider
 * that is down or lets nobody in is never asked in a circle.
 * @param isAtTopLevel whether the page stands alone, as an identity provider's page has to
 */
export function useSignIn(isAtTopLevel: boolean): SignIn {
  const { pathname, search } = useLocation();
  const [kept] = useState(readSignInPath);
  const { data } = useEndpoint(getSignInPath, {}, { isEnabled: isAtTopLevel && kept === null });
  const [isUnanswered, setIsUnanswered] = useState(() => readTabStorage(begunKey) !== null);
  const [timesBegun, setTimesBegun] = useState(0);
  useEffect(() => {
    if (timesBegun === 0) return undefined;
    const timer = setTimeout(() => setIsUnanswered(true), patience);
    return () => clearTimeout(timer);
  }, [timesBegun]);
  const path = isAtTopLevel ? (kept ?? data?.signInPath ?? null) : null;
  return {
    href: path === null ? null : `${path}?returnTo=${encodeURIComponent(pathname + search)}`,
    isUnanswered,
    begin: () => {
      writeTabStorage(begunKey, 'yes');
      setIsUnanswered(false);
      setTimesBegun((times) => times + 1);
    },
  };
}
