// HMAC-SHA-256 under the tool's state keys: the first signs, all of them verify. Each use has a
// purpose in front of the text, so that one kind of value never passes for another. Done here and now:
// WebCrypto hands each of these microseconds of work to a thread and waits for ten times as long.
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

type StateKeys = readonly [Uint8Array, ...Uint8Array[]];
type Purpose = 'state' | 'binding' | 'window-ticket';

/** The MAC of a text for a purpose, as base64url. */
export function signText(keys: StateKeys, purpose: Purpose, text: string): string {
  return macOf(keys[0], purpose, text).toString('base64url');
}

/** Whether a MAC is one of ours, compared in constant time. */
export function isSignatureOf(
  keys: StateKeys,
  purpose: Purpose,
  text: string,
  signature: string,
): boolean {
  if (!/^[\w-]{43}$/.test(signature)) return false;
  const mac = Buffer.from(signature, 'base64url');
  return keys.some((key) => timingSafeEqual(macOf(key, purpose, text), mac));
}

function macOf(secret: Uint8Array, purpose: Purpose, text: string): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`lti-${purpose}\n${text}`).digest();
}

const made = new WeakMap<Uint8Array, KeyObject>();

function keyOf(secret: Uint8Array): KeyObject {
  const known = made.get(secret);
  if (known !== undefined) return known;
  if (secret.byteLength < 32) throw new Error('a state key must have at least 32 bytes');
  const key = createSecretKey(secret);
  made.set(secret, key);
  return key;
}
