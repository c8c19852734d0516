import { timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { InTransaction } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { arriveBySaml, claimSignIn } from './arrive-by-saml.ts';
import type { ProvenSignIn } from './arrive-by-saml.ts';
import { browserHashOf } from './browser-cookie.ts';
import { checkProven } from './check-proven.ts';
import { flattenAttributes, mapAttributes } from './map-attributes.ts';
import { readForm } from './read-form.ts';
import { readResponse } from './read-response.ts';
import { rolesOfGroups } from './roles-of-groups.ts';
import type { KnownConnection, Provider } from './saml-connections.store.ts';
import type { SamlPaths } from './saml-paths.ts';
import { ownPageOf } from './saml-paths.ts';
import { keepPreview } from './saml-preview.ts';
import type { SentPreview } from './saml-preview.ts';
import { SamlRefused } from './saml-refused.ts';
import { findRequest } from './saml-requests.store.ts';
import type { AskedFor } from './saml-requests.store.ts';
import { verifyResponse } from './saml-strategy.ts';

export interface PostedResponse {
  readonly request: Request;
  readonly response: Response;
  readonly tenantId: string;
  readonly connection: KnownConnection;
  readonly provider: Provider;
  readonly paths: SamlPaths;
  readonly inTransaction: InTransaction;
  readonly encryption: Encryption;
}

export type Accepted =
  | { readonly kind: 'signed-in'; readonly ticket: string; readonly page: string }
  | { readonly kind: 'tested'; readonly sent: SentPreview };

/**
 * Takes a posted response, in this order: guard before, request, signatures, guard after, and the one
 * transaction that lets the person in. The identity provider is the organisation's, never one that the
 * body names.
 * @throws SamlRefused
 */
export async function acceptResponse(posted: PostedResponse): Promise<Accepted> {
  const { tenantId, connection, provider, paths, inTransaction } = posted;
  const scope = { tenantId, actorId: null };
  const form = await readForm(posted.request);
  const parties = { providerEntityId: provider.entityId, acsUrl: paths.acsUrl };
  const encoded = form.get('SAMLResponse') ?? '';
  const { inResponseTo } = await readResponse(encoded, parties, connection.decryptionKey);
  const asked = await findAsked(posted, inResponseTo);
  if (!connection.isEnabled && asked?.isTest !== true) throw new SamlRefused('connection-disabled');

  const profile = await verifyResponse(posted.request, posted.response, encoded, {
    connection,
    provider,
    paths,
    saveRequest: () => Promise.reject(new Error('An answer asks nothing.')),
    isAsked: (id) => Promise.resolve(asked !== null && id === inResponseTo),
  });
  const assertion = checkProven(profile.getAssertionXml?.() ?? '', parties, inResponseTo);

  const attributes = flattenAttributes(profile.attributes);
  const read = mapAttributes(attributes, connection.attributes);
  const isTest = asked?.isTest === true;
  const { sent, roles } = await inTransaction(scope, async (work) => {
    const found = await rolesOfGroups(work, read.groups ?? []);
    const preview: SentPreview = {
      isTest,
      nameId: assertion.nameId,
      nameIdFormat: assertion.nameIdFormat,
      attributes: Object.entries(attributes).map(([name, values]) => ({
        name,
        values: [...values],
      })),
      read: Object.fromEntries(Object.entries(read).map(([part, values]) => [part, [...values]])),
      roles: found,
    };
    await keepPreview(work, preview, posted.encryption);
    return { sent: preview, roles: found };
  });
  const signIn: ProvenSignIn = {
    providerEntityId: provider.entityId,
    assertion,
    requestId: inResponseTo,
    read,
    roles,
  };
  if (isTest) {
    await inTransaction(scope, (work) => claimSignIn(work, signIn));
    return { kind: 'tested', sent };
  }
  const ticket = await inTransaction(scope, (work) => arriveBySaml(work, signIn, connection));
  return { kind: 'signed-in', ticket, page: asked?.returnTo ?? ownPageOf(form.get('RelayState')) };
}

/**
 * The request that a response answers, made by this browser; null where it began at the identity
 * provider and may.
 * @throws SamlRefused
 */
async function findAsked(
  { request, tenantId, connection, inTransaction }: PostedResponse,
  inResponseTo: string | null,
): Promise<AskedFor | null> {
  if (inResponseTo === null) {
    if (!connection.mayStartAtProvider) throw new SamlRefused('request-missing');
    return null;
  }
  const asked = await inTransaction({ tenantId, actorId: null }, (work) =>
    findRequest(work, inResponseTo),
  );
  if (!asked) throw new SamlRefused('request-unknown');
  const browserHash = browserHashOf(request);
  if (!browserHash || !timingSafeEqual(browserHash, asked.browserHash)) {
    throw new SamlRefused('browser-mismatch');
  }
  return asked;
}
