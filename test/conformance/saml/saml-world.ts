import assert from 'node:assert/strict';
import {
  changeSamlSettings,
  getSamlConnection,
  setUpSaml,
  startSession,
  takeSamlMetadata,
} from '../../../src/contract/index.ts';
import type { SamlSettings } from '../../../src/contract/index.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import type { Asked } from '../../support/saml-browser.ts';
import { SamlProvider } from '../../support/saml-provider.ts';
import type { Told } from '../../support/saml-provider.ts';
import { callerOf } from '../../support/caller.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

export const settings: SamlSettings = {
  isEnabled: true,
  mayStartAtProvider: false,
  wantsResponseSigned: false,
  mayAddPeople: true,
  attributes: {},
  groupRoles: [],
};

/** An organisation with single sign-on, and its identity provider. */
export interface SamlWorld {
  readonly provider: SamlProvider;
  readonly administrator: Caller;
  readonly acsUrl: string;
  readonly entityId: string;
  readonly loginUrl: string;
  /** The certificate that assertions are encrypted to, PEM. */
  ownCertificate(): Promise<string>;
  change(difference: Partial<SamlSettings>): Promise<void>;
  begin(): Promise<Asked>;
  /** What a sound assertion says in answer to what was asked. */
  tell(asked: Asked | null, told?: Partial<Told>): Told;
  post(xml: string, asked: Asked | null): Promise<Response>;
  /** Signs somebody in from beginning to end. */
  signIn(told?: Partial<Told>, make?: (sound: Told) => string | Promise<string>): Promise<Caller>;
}

/** Exchanges the ticket that a redirect carries. @param url where the product is reached */
export async function enter(
  url: string,
  answer: Response,
): Promise<{ caller: Caller; page: string }> {
  assert.equal(answer.status, 303, await answer.text());
  const led = new URL(answer.headers.get('location') ?? '');
  const ticket = new URLSearchParams(led.hash.slice(1)).get('ticket') ?? '';
  const { token } = await callerOf(url, '', '').call(startSession, { body: { ticket } });
  return { caller: callerOf(url, '', token), page: led.pathname + led.search };
}

export async function connectSaml(product: TestProduct): Promise<SamlWorld> {
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const provider = new SamlProvider();
  await administrator.call(setUpSaml);
  await administrator.call(takeSamlMetadata, { body: { xml: provider.metadata() } });
  await administrator.call(changeSamlSettings, { body: settings });
  const { connection } = await administrator.call(getSamlConnection);
  if (!connection) throw new Error('There is no connection.');
  const { acsUrl, entityId, metadataUrl } = connection.own;
  const loginUrl = acsUrl.replace(/acs$/, 'login');
  const world: SamlWorld = {
    provider,
    administrator,
    acsUrl,
    entityId,
    loginUrl,
    async ownCertificate() {
      const metadata = await (await fetch(metadataUrl)).text();
      const [, encoded = ''] =
        /use="encryption">[^]*?X509Certificate>([^<]+)</.exec(metadata) ?? [];
      const lines = encoded.replaceAll(/\s/g, '').match(/.{1,64}/g) ?? [];
      return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n');
    },
    change: (difference) =>
      administrator.call(changeSamlSettings, { body: { ...settings, ...difference } }),
    begin: () => beginSamlLogin(loginUrl),
    tell: (asked, told) => provider.tell(acsUrl, entityId, asked?.requestId ?? null, told),
    post: (xml, asked) =>
      postSamlResponse(acsUrl, xml, asked === null ? {} : { cookie: asked.cookie }),
    async signIn(told = {}, make = (sound) => provider.answer(sound)) {
      const asked = await world.begin();
      const answer = await world.post(await make(world.tell(asked, told)), asked);
      return (await enter(product.url, answer)).caller;
    },
  };
  return world;
}
