/**
 * What this tab remembers until it is closed. Inside an iframe whose storage is blocked every access
 * to sessionStorage throws: then the memory of the page is all there is.
 */
const memory = new Map<string, string>();

function sessionStore(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    // Blocked by the browser for this frame: not an error, the memory serves.
    return null;
  }
}

/** @returns the text kept under the key, or null */
export function readTabStorage(key: string): string | null {
  return memory.get(key) ?? sessionStore()?.getItem(key) ?? null;
}

/** Keeps a text for this tab; null forgets it. */
export function writeTabStorage(key: string, value: string | null): void {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) sessionStore()?.removeItem(key);
    else sessionStore()?.setItem(key, value);
  } catch {
    // Full or blocked: the memory has it until the page is left.
  }
}

/** Forgets every text of this tab whose key begins so. */
export function clearTabStorage(prefix: string): void {
  const keys = new Set([...memory.keys(), ...Object.keys(sessionStore() ?? {})]);
  for (const key of keys) if (key.startsWith(prefix)) writeTabStorage(key, null);
}
