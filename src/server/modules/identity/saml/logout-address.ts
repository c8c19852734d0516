import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import { logoutRequest } from './logout-messages.ts';
import type { SamlSignIn } from './logout-messages.ts';
import { writeRedirect } from './redirect-message.ts';
import { findConnection } from './saml-connections.store.ts';
import { samlPathsOf } from './saml-paths.ts';

/**
 * Where a browser goes to sign out at the identity provider too, with this product's signed request.
 * @returns null where the identity provider's metadata names no address for it
 */
export async function logoutAddressOf(
  work: Work,
  signIn: SamlSignIn,
  { publicUrl, encryption }: { readonly publicUrl: string; readonly encryption: Encryption },
): Promise<string | null> {
  const connection = await findConnection(work, encryption);
  const address = connection?.provider?.logoutAddress ?? null;
  if (!connection || address === null) return null;
  const { key } = await getOrganisation(work);
  const xml = logoutRequest(signIn, {
    issuer: samlPathsOf(publicUrl, key).entityId,
    destination: address,
    now: work.now,
  });
  return writeRedirect(
    address,
    { kind: 'SAMLRequest', xml, relayState: null },
    connection.signingKey,
  );
}
