import type { ToolKey } from './tool-key.ts';

/** What the tool's jwks_uri answers: public members and nothing else (RFC 7517 5). */
export interface PublicKeySet {
  readonly keys: readonly {
    readonly kty: string;
    readonly kid: string;
    readonly alg: 'RS256';
    readonly use: 'sig';
    readonly n: string;
    readonly e: string;
  }[];
}

/**
 * The public key set at a moment: keys to come, the signing one, and those not yet forgotten
 * (Security Framework 6.3; RFC 7517 5).
 *
 * @param keys all that are kept
 * @param now the moment
 * @throws Error when a key is no RSA key
 */
export function publicKeySet(keys: readonly ToolKey[], now: Date): PublicKeySet {
  return {
    keys: keys
      .filter((key) => isPublished(key, now))
      .map(({ kid, algorithm, publicJwk: { kty, n, e } }) => {
        if (kty !== 'RSA' || n === undefined || e === undefined) {
          throw new Error(`the tool's key ${kid} is no RSA key`);
        }
        return { kty, kid, alg: algorithm, use: 'sig', n, e };
      }),
  };
}

/**
 * Whether a key is in the public key set at a moment (Security Framework 6.3). Throws nothing.
 *
 * @param key one of the tool's
 * @param now the moment
 */
export function isPublished(key: ToolKey, now: Date): boolean {
  return key.publishedFrom <= now && (key.publishedUntil === null || now < key.publishedUntil);
}
