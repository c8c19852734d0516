// One key pair of the tool with its place in time: published first, then signing, then only
// published for as long as platforms may hold a signature of it.
import type { JWK } from 'jose';

/** A key pair of the tool. Everything in it can be kept as JSON. */
export interface ToolKey {
  /** RFC 7638 thumbprint of the public key; never used twice. */
  readonly kid: string;
  readonly algorithm: 'RS256';
  readonly publicJwk: JWK;
  /** Secret: to be kept encrypted. */
  readonly privateJwk: JWK;
  /** From here on it is in the public key set. */
  readonly publishedFrom: Date;
  /** From here on it signs, unless a newer one does. */
  readonly signsFrom: Date;
  /** From here on it is in no key set; null while nobody has replaced it. */
  readonly publishedUntil: Date | null;
}
