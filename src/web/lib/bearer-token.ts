import { readTabStorage, writeTabStorage } from './tab-storage.ts';

/** The token of this tab's session, and those who want to know when the server no longer takes it. */
const key = 'mentorklik.token';
const listeners = new Set<() => void>();

export const readToken = (): string | null => readTabStorage(key);

export function keepToken(token: string | null): void {
  writeTabStorage(key, token);
}

/** Forgets the token because the server refused it, and tells everybody who listens. */
export function dropRefusedToken(): void {
  keepToken(null);
  for (const listener of listeners) listener();
}

export function onTokenRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
