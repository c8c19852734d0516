/**
 * Where this browser signs in at top level: its organisation's single sign-on, remembered because nobody
 * is asked which organisation they are of, and the server tells nobody which there are.
 */
const key = 'mentorklik.sign-in-path';
const shape = /^\/saml\/[^/?#]+\/login$/;

/** @returns null where this browser has not been told, or may keep nothing */
export function readSignInPath(): string | null {
  try {
    const kept = localStorage.getItem(key);
    return kept !== null && shape.test(kept) ? kept : null;
  } catch {
    // Storage is blocked: then nothing is remembered.
    return null;
  }
}

/** @param path as the session's organisation tells it; null forgets it */
export function rememberSignInPath(path: string | null): void {
  try {
    if (path === null) localStorage.removeItem(key);
    else localStorage.setItem(key, path);
  } catch {
    // Blocked or full: the person then begins where they always did.
  }
}
