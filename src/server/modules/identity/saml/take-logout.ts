import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { endSamlSessions } from './end-saml-sessions.ts';
import { logoutResponse, readLogoutRequest } from './logout-messages.ts';
import { readRedirect, writeRedirect } from './redirect-message.ts';
import { findConnection } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';
import { claimAssertion } from './saml-requests.store.ts';

/**
 * Takes what the identity provider says of logging out by the redirect binding (SAML profiles 4.4): its
 * request ends the sessions it means; its answer to a request of this product's ends nothing more.
 * @param query the address after its question mark
 * @returns where the browser goes with this product's signed answer; null: nowhere
 * @throws SamlRefused
 */
export async function takeLogout(
  work: Work,
  query: string,
  { paths, encryption }: { readonly paths: SamlPaths; readonly encryption: Encryption },
): Promise<string | null> {
  const connection = await findConnection(work, encryption);
  if (!connection?.provider) throw new SamlRefused('connection-unknown');
  const { entityId, certificates, logoutAddress } = connection.provider;
  const message = readRedirect(query, certificates);
  if (message.kind === 'SAMLResponse') return null;
  const wish = readLogoutRequest(message.xml, {
    issuer: entityId,
    destination: paths.logoutUrl,
    // As the library reads the time of an assertion.
    now: new Date(),
  });
  // Brought a second time, it would end sessions that were begun since.
  if (!(await claimAssertion(work, entityId, wish.id))) throw new SamlRefused('assertion-replayed');
  await endSamlSessions(work, wish);
  if (logoutAddress === null) return null;
  const xml = logoutResponse(wish.id, {
    issuer: paths.entityId,
    destination: logoutAddress,
    now: work.now,
  });
  const { relayState } = message;
  return writeRedirect(
    logoutAddress,
    { kind: 'SAMLResponse', xml, relayState },
    connection.signingKey,
  );
}
