import {
  changeSamlSettings as changeEndpoint,
  getSamlConnection,
  removeSaml as removeEndpoint,
  setUpSaml as setUpEndpoint,
  takeSamlMetadata,
  testSaml,
} from '../../../../contract/index.ts';
import { routeWithoutTransaction } from '../../../http/route-without-transaction.ts';
import { route } from '../../../http/route.ts';
import type { RawRoute, Route } from '../../../http/route.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import { findSession } from '../find-session.ts';
import { changeSamlSettings, removeSaml } from './change-saml-settings.ts';
import type { FetchMetadataOptions } from './fetch-metadata.ts';
import { getSamlConnectionView } from './saml-connection.views.ts';
import { samlPathsOf } from './saml-paths.ts';
import { makeOwnKeys, setUpSaml } from './set-up-saml.ts';
import { findMetadata, takeMetadata } from './take-metadata.ts';
import { makeTest } from './test-saml.ts';

export interface SamlAdministrationOptions {
  readonly publicUrl: string;
  readonly encryption: Encryption;
  readonly clock: Clock;
  readonly metadata: FetchMetadataOptions;
}

/** What administrators do about their single sign-on. */
export const samlAdministrationRoutes = (options: SamlAdministrationOptions): Route[] => [
  route(getSamlConnection, async ({ work }) => ({
    connection: await getSamlConnectionView(work, options.publicUrl, options.encryption),
  })),
  route(changeEndpoint, ({ work, body }) => changeSamlSettings(work, body)),
  route(testSaml, async ({ work }) => {
    const secret = await makeTest(work);
    const { key } = await getOrganisation(work);
    return { url: `${samlPathsOf(options.publicUrl, key).loginUrl}?test=${secret}` };
  }),
  route(removeEndpoint, ({ work }) => removeSaml(work)),
];

/** What takes a while outside of a transaction: making keys, and reading metadata from the network. */
export const samlSetUpRoutes = (options: SamlAdministrationOptions): RawRoute[] => [
  routeWithoutTransaction(setUpEndpoint, findSession, async (call) => {
    const { publicUrl, clock, encryption } = options;
    const keys = await makeOwnKeys(new URL(publicUrl).hostname, clock.now());
    await call.inTransaction((work) => setUpSaml(work, keys, encryption));
  }),
  routeWithoutTransaction(takeSamlMetadata, findSession, async (call) => {
    const now = options.clock.now();
    const found = await findMetadata(call.body, { ...options.metadata, now });
    await call.inTransaction((work) => takeMetadata(work, found));
  }),
];
