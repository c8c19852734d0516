import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { endSamlSessions } from './end-saml-sessions.ts';
import { logoutResponse, readLogoutRequest, readLogoutResponse } from './logout-messages.ts';
import { readRedirect, writeRedirect } from './redirect-message.ts';
import type { RedirectMessage } from './redirect-message.ts';
import { findConnection } from './saml-connections.store.ts';
import type { KnownConnection, Provider } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';
import { claimAssertion, consumeLogoutRequest } from './saml-requests.store.ts';

/** What came of it, and so where the browser goes or what the person reads. */
export type TakenLogout =
  /** The identity provider asked, and is answered at this address. */
  | { readonly kind: 'answer'; readonly address: string }
  /** Both sides have ended what they had. */
  | { readonly kind: 'ended' }
  /** This product has; the identity provider has not, or not everywhere. */
  | { readonly kind: 'ended-here' };

interface Message extends RedirectMessage {
  readonly connection: KnownConnection;
  readonly provider: Provider;
  readonly paths: SamlPaths;
}

/**
 * Takes what the identity provider says of logging out by the redirect binding (SAML profiles 4.4): its
 * request ends the sessions it means; its answer to a request of this product's ends nothing more.
 * @param query the address after its question mark
 * @throws SamlRefused
 */
export async function takeLogout(
  work: Work,
  query: string,
  { paths, encryption }: { readonly paths: SamlPaths; readonly encryption: Encryption },
): Promise<TakenLogout> {
  const connection = await findConnection(work, encryption);
  if (!connection?.provider) throw new SamlRefused('connection-unknown');
  const { provider } = connection;
  const message = { ...readRedirect(query, provider.certificates), connection, provider, paths };
  return message.kind === 'SAMLRequest' ? takeRequest(work, message) : takeAnswer(work, message);
}

/** What a message has to say of itself; the time is read as the library reads that of an assertion. */
const expectedOf = ({ provider, paths }: Message) => ({
  issuer: provider.entityId,
  destination: paths.logoutUrl,
  now: new Date(),
});

async function takeRequest(work: Work, message: Message): Promise<TakenLogout> {
  const { connection, provider, paths, relayState } = message;
  const wish = await readLogoutRequest(message.xml, expectedOf(message), connection.decryptionKey);
  // Brought a second time, it would end sessions that were begun since.
  if (!(await claimAssertion(work, provider.entityId, wish.id))) {
    throw new SamlRefused('assertion-replayed');
  }
  await endSamlSessions(work, provider.entityId, wish);
  const { logoutAddress } = provider;
  if (logoutAddress === null) return { kind: 'ended' };
  const xml = logoutResponse(wish.id, {
    issuer: paths.entityId,
    destination: logoutAddress,
    now: work.now,
  });
  const answer = { kind: 'SAMLResponse', xml, relayState } as const;
  return { kind: 'answer', address: writeRedirect(logoutAddress, answer, connection.signingKey) };
}

/** Its session ended when the person asked: what is left is to tell them, once. */
async function takeAnswer(work: Work, message: Message): Promise<TakenLogout> {
  const { inResponseTo, isDone } = readLogoutResponse(message.xml, expectedOf(message));
  if (inResponseTo === null || !(await consumeLogoutRequest(work, inResponseTo))) {
    throw new SamlRefused('request-unknown');
  }
  return { kind: isDone ? 'ended' : 'ended-here' };
}
