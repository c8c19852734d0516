import { useSyncExternalStore } from 'react';
import { endSession, startSession } from '../../contract/index.ts';
import { callEndpoint } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';
import { keepToken, onTokenRefused, readToken } from './bearer-token.ts';
import { forgetDrafts } from './use-draft.ts';

/**
 * over: it ended, or never began · wished: the person signed out · leaving: and is on the way to the
 * identity provider, to sign out there too.
 */
export type SessionEnd = 'over' | 'wished' | 'leaving';

/**
 * starting: the ticket is being got or exchanged · signed-in · signed-out: to be opened again from
 * where the person came · unreachable: the ticket could not be exchanged yet, and may be tried again ·
 * refused: the host, or the server, does not take the person for proved.
 */
export type SessionState =
  | { readonly kind: 'starting' | 'signed-in' | 'unreachable' }
  | { readonly kind: 'signed-out'; readonly end: SessionEnd }
  | { readonly kind: 'refused'; readonly error: unknown };

let state: SessionState = { kind: 'starting' };
let ticket: string | null = null;
/** How the host proves the person, where it does so itself. */
let comeIn: (() => Promise<string>) | null = null;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

onTokenRefused(() => {
  // Until the way in has ended, its own error is what the person is told.
  if (state.kind === 'signed-in') become({ kind: 'signed-out', end: 'over' });
});

/** Takes the one-time ticket out of the address, so that it is neither kept in history nor shared. */
function takeTicket(): string | null {
  const found = new URLSearchParams(location.hash.slice(1)).get('ticket');
  if (found !== null) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return found;
}

/**
 * Begins this tab's session: by the host's own proof, else by the ticket in the address, else by the
 * token the tab still has. Called again, it tries again.
 * @param prove how the host proves the person; what was given once stays
 */
export async function openSession(prove = comeIn): Promise<void> {
  comeIn = prove;
  ticket = takeTicket() ?? ticket;
  if (comeIn !== null && ticket === null) {
    await openByHost(comeIn);
    return;
  }
  if (ticket === null) {
    resume();
    return;
  }
  become({ kind: 'starting' });
  await exchange(ticket);
}

/** Goes on with the token that the tab still has. */
function resume(): void {
  become(readToken() === null ? { kind: 'signed-out', end: 'over' } : { kind: 'signed-in' });
}

/** Whoever had the tab before may be somebody else: only what the host proves now counts. */
async function openByHost(prove: () => Promise<string>): Promise<void> {
  keepToken(null);
  become({ kind: 'starting' });
  try {
    ticket = await prove();
  } catch (error) {
    become({ kind: 'refused', error });
    return;
  }
  await exchange(ticket);
}

async function exchange(given: string): Promise<void> {
  try {
    const { token } = await callEndpoint(startSession, { body: { ticket: given } });
    keepToken(token);
    ticket = null;
    become({ kind: 'signed-in' });
  } catch (error) {
    if (!(error instanceof ApiProblem)) {
      become({ kind: 'unreachable' });
      return;
    }
    // A used ticket is what a reload brings; the token that it was exchanged for may still be good.
    ticket = null;
    resume();
  }
}

/** The other tabs of this browser that stand alone; null: this one does not. */
let otherTabs: BroadcastChannel | null = null;

/** For a tab that stands alone: who signs out in one of them is signed out in all of this browser. */
export function joinOtherTabs(): void {
  otherTabs = new BroadcastChannel('mentorklik.sign-out');
  otherTabs.onmessage = () => {
    if (readToken() === null) return;
    // The tab forgets its token whether the server hears of it or not; one that is not heard of expires.
    void callEndpoint(endSession, {}).catch(() => undefined);
    leaveTab('wished');
  };
}

function leaveTab(end: SessionEnd): void {
  keepToken(null);
  forgetDrafts();
  become({ kind: 'signed-out', end });
}

/**
 * Ends the session of this tab and of its like in this browser, and then the one at the identity
 * provider where it takes that. Should its page not open, this one stays and says what is done.
 * @throws ConnectionLost where the server did not hear it: the person is still signed in
 */
export async function signOut(): Promise<void> {
  const { goTo } = await callEndpoint(endSession, {});
  otherTabs?.postMessage('signed-out');
  leaveTab(goTo === null ? 'wished' : 'leaving');
  if (goTo !== null) location.assign(goTo);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, () => state);
