import { useSyncExternalStore } from 'react';
import { startSession } from '../../contract/index.ts';
import { callEndpoint } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';
import { keepToken, onTokenRefused, readToken } from './bearer-token.ts';

/**
 * starting: the ticket is being exchanged · signed-in · signed-out: to be opened again from where the
 * person came · unreachable: the ticket could not be exchanged yet, and may be tried again.
 */
export type SessionState = 'starting' | 'signed-in' | 'signed-out' | 'unreachable';

let state: SessionState = 'starting';
let ticket: string | null = null;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

onTokenRefused(() => become('signed-out'));

/** Takes the one-time ticket out of the address, so that it is neither kept in history nor shared. */
function takeTicket(): string | null {
  const found = new URLSearchParams(location.hash.slice(1)).get('ticket');
  if (found !== null) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return found;
}

/** Begins this tab's session: by the ticket in the address, else by the token the tab still has. */
export async function openSession(): Promise<void> {
  ticket = takeTicket() ?? ticket;
  if (ticket === null) {
    become(readToken() === null ? 'signed-out' : 'signed-in');
    return;
  }
  become('starting');
  try {
    const { token } = await callEndpoint(startSession, { body: { ticket } });
    keepToken(token);
    ticket = null;
    become('signed-in');
  } catch (error) {
    if (!(error instanceof ApiProblem)) {
      become('unreachable');
      return;
    }
    // A used ticket is what a reload brings; the token that it was exchanged for may still be good.
    ticket = null;
    become(readToken() === null ? 'signed-out' : 'signed-in');
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSessionState = (): SessionState => useSyncExternalStore(subscribe, () => state);
