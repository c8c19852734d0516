import type { LtiMigration } from './lti-launch.ts';

/**
 * Whether the platform holds the LTI 1.1 secret of the consumer key that it claims (Migration Guide
 * 1.0, `oauth_consumer_key_sign`). Without that its 1.1 identifiers prove nothing. Throws nothing: an
 * absent or odd signature is not valid.
 *
 * @param migration the claim of a verified launch
 * @param secret the shared secret of that consumer key
 */
export async function isMigrationSignatureValid(
  migration: LtiMigration,
  secret: string,
): Promise<boolean> {
  const { oauthConsumerKeySign, signedText } = migration;
  if (oauthConsumerKeySign === null || signedText === null || secret === '') return false;
  if (!/^[A-Za-z0-9+/]{43}=$/.test(oauthConsumerKeySign)) return false;
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signature = Uint8Array.from(atob(oauthConsumerKeySign), (char) => char.charCodeAt(0));
  return crypto.subtle.verify('HMAC', key, signature, encoder.encode(signedText));
}
