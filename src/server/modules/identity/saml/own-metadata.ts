import { generateServiceProviderMetadata } from '@node-saml/passport-saml';
import type { ConnectionRow } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';

/**
 * What the identity provider has to know of this product (SAML metadata 2.4.4): where answers go, where
 * it is told that somebody logs out, with what questions are signed, and to what assertions are
 * encrypted. Certificates only: no key is opened.
 */
export function ownMetadata(
  row: Pick<ConnectionRow, 'signing_certificate' | 'decryption_certificate'>,
  paths: SamlPaths,
): string {
  const written = generateServiceProviderMetadata({
    issuer: paths.entityId,
    callbackUrl: paths.acsUrl,
    logoutCallbackUrl: paths.logoutUrl,
    identifierFormat: null,
    wantAssertionsSigned: true,
    // The library asks for the keys to know that there are any; they are not in what it writes.
    privateKey: 'kept',
    publicCerts: row.signing_certificate,
    decryptionPvk: 'kept',
    decryptionCert: row.decryption_certificate,
    signMetadata: false,
  });
  // The library writes of logging out by the POST binding; here it is done by the redirect binding.
  return written.replace(
    /(<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2\.0:bindings:)HTTP-POST/,
    '$1HTTP-Redirect',
  );
}
