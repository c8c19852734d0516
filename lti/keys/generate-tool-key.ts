import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { ToolKey } from './tool-key.ts';

/**
 * Makes a new RSA-2048 pair for RS256 whose kid is its RFC 7638 thumbprint, so that a new key
 * always has a new kid (Security Framework 6.4). Throws nothing of its own.
 *
 * @param times published from `now`; signs from `signsFrom`, or at once when left out
 */
export async function generateToolKey(times: {
  readonly now: Date;
  readonly signsFrom?: Date;
}): Promise<ToolKey> {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const { n, e } = await exportJWK(pair.publicKey);
  if (n === undefined || e === undefined) throw new Error('an RSA key was exported without n or e');
  const publicJwk = { kty: 'RSA', n, e } as const;
  return {
    kid: await calculateJwkThumbprint(publicJwk, 'sha256'),
    algorithm: 'RS256',
    publicJwk,
    privateJwk: await exportJWK(pair.privateKey),
    publishedFrom: times.now,
    signsFrom: times.signsFrom ?? times.now,
    publishedUntil: null,
  };
}
