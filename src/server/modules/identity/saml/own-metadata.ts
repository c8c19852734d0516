import { generateServiceProviderMetadata } from '@node-saml/passport-saml';
import type { ConnectionRow } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';

/**
 * What the identity provider has to know of this product (SAML metadata 2.4.4): where answers go, with
 * what questions are signed, and with what assertions are encrypted. Certificates only: no key is opened.
 */
export function ownMetadata(
  row: Pick<ConnectionRow, 'signing_certificate' | 'decryption_certificate'>,
  paths: SamlPaths,
): string {
  return generateServiceProviderMetadata({
    issuer: paths.entityId,
    callbackUrl: paths.acsUrl,
    identifierFormat: null,
    wantAssertionsSigned: true,
    // The library asks for the keys to know that there are any; they are not in what it writes.
    privateKey: 'kept',
    publicCerts: row.signing_certificate,
    decryptionPvk: 'kept',
    decryptionCert: row.decryption_certificate,
    signMetadata: false,
  });
}
