// HMAC-SHA-256 under the tool's state keys: the first signs, all of them verify. Each use has a
// purpose in front of the text, so that one kind of value never passes for another.
import { base64url } from 'jose';

type StateKeys = readonly [Uint8Array, ...Uint8Array[]];
type Purpose = 'state' | 'binding' | 'window-ticket';

const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

/** The MAC of a text for a purpose, as base64url. */
export async function signText(keys: StateKeys, purpose: Purpose, text: string): Promise<string> {
  const key = await importKey(keys[0]);
  return base64url.encode(
    new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(purpose, text))),
  );
}

/** Whether a MAC is one of ours, compared in constant time. */
export async function isSignatureOf(
  keys: StateKeys,
  purpose: Purpose,
  text: string,
  signature: string,
): Promise<boolean> {
  if (!/^[\w-]{43}$/.test(signature)) return false;
  const mac = new Uint8Array(base64url.decode(signature));
  for (const key of keys) {
    const isOurs = await crypto.subtle.verify(
      'HMAC',
      await importKey(key),
      mac,
      encode(purpose, text),
    );
    if (isOurs) return true;
  }
  return false;
}

function encode(purpose: Purpose, text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`lti-${purpose}\n${text}`);
}

function importKey(secret: Uint8Array): Promise<CryptoKey> {
  const known = imported.get(secret);
  if (known !== undefined) return known;
  if (secret.byteLength < 32) throw new Error('a state key must have at least 32 bytes');
  const key = crypto.subtle.importKey(
    'raw',
    new Uint8Array(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  imported.set(secret, key);
  return key;
}
