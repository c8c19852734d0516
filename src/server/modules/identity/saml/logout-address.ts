import type { SamlSignIn } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import { logoutRequest } from './logout-messages.ts';
import { writeRedirect } from './redirect-message.ts';
import { findConnection } from './saml-connections.store.ts';
import { samlPathsOf } from './saml-paths.ts';
import { saveLogoutRequest } from './saml-requests.store.ts';

/**
 * Where a browser goes to sign out at the identity provider too, with this product's signed request.
 * @returns null where the identity provider's metadata names no address for it, did not say whom it had
 *   signed in, or is another one by now
 */
export async function logoutAddressOf(
  work: Work,
  signIn: SamlSignIn,
  { publicUrl, encryption }: { readonly publicUrl: string; readonly encryption: Encryption },
): Promise<string | null> {
  const { nameId } = signIn;
  const connection = await findConnection(work, encryption);
  const address = connection?.provider?.logoutAddress ?? null;
  if (!connection || address === null || nameId === null) return null;
  if (connection.provider?.entityId !== signIn.provider) return null;
  const { key } = await getOrganisation(work);
  const { id, xml } = logoutRequest(
    { ...signIn, nameId },
    { issuer: samlPathsOf(publicUrl, key).entityId, destination: address, now: work.now },
  );
  await saveLogoutRequest(work, id);
  return writeRedirect(
    address,
    { kind: 'SAMLRequest', xml, relayState: null },
    connection.signingKey,
  );
}
