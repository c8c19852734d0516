import { SignJWT, type JWTPayload } from 'jose';
import type { ToolKey } from './tool-key.ts';

/** Clocks of platforms run a little behind, and some refuse a token from the future. */
const issuedAgoSeconds = 10;

/**
 * Signs a message of the tool with a fresh `jti`, an `iat` slightly in the past and an `exp`
 * (Security Framework 4.1.1 and 5.1.2).
 *
 * @param lifetimeSeconds how long from `now` the message is good
 */
export function signToolMessage(
  claims: JWTPayload,
  signing: { readonly key: ToolKey; readonly now: Date; readonly lifetimeSeconds: number },
): Promise<string> {
  const { key, lifetimeSeconds } = signing;
  return new SignJWT({ ...claims, jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: key.algorithm, typ: 'JWT', kid: key.kid })
    .setIssuedAt(issuedAt(signing.now))
    .setExpirationTime(Math.floor(signing.now.getTime() / 1000) + lifetimeSeconds)
    .sign(key.privateJwk);
}

/** The `iat` of what the tool signs at a moment, in seconds since 1970. */
export function issuedAt(now: Date): number {
  return Math.floor(now.getTime() / 1000) - issuedAgoSeconds;
}
