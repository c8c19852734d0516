import assert from 'node:assert/strict';
import { getMe, makeRegistrationLink } from '../../../src/contract/index.ts';
import type { Me } from '../../../src/contract/index.ts';
import { claim, resourceLinkClaims } from '../../conformance/lti/support/claims.ts';
import type { Claims } from '../../conformance/lti/support/claims.ts';
import type { LtiPlatform } from '../../support/lti-platform.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

/** Registers the product at the platform by a link of its administrator. */
export async function connect(product: TestProduct, platform: LtiPlatform): Promise<void> {
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const { url } = await administrator.call(makeRegistrationLink);
  const response = await openRegistration(url, platform);
  assert.equal(response.status, 200, await response.text());
}

/** Opens a registration link as the platform's administrator does there. */
export function openRegistration(
  link: string,
  platform: LtiPlatform,
  language = 'en',
): Promise<Response> {
  const url = new URL(link);
  url.searchParams.set('openid_configuration', platform.configurationUrl);
  url.searchParams.set('registration_token', 'registration-token');
  return fetch(url, { headers: { 'Accept-Language': language } });
}

/** A login that was begun: what the platform is told and what the browser keeps. */
export interface BegunLogin {
  readonly response: Response;
  readonly html: string;
  /** Where the browser is sent. */
  readonly authorization: URL;
  readonly state: string;
  readonly nonce: string;
  /** The binding as a `Cookie` header has it. */
  readonly cookie: string;
  readonly target: string;
}

/** Login initiation (Security Framework §5.1.1.1), by which a launch begins. */
export async function beginLogin(
  product: TestProduct,
  platform: LtiPlatform,
  options: { path?: string; storageTarget?: string; deploymentId?: string | null } = {},
): Promise<BegunLogin> {
  const target = `${product.url}${options.path ?? '/'}`;
  const parameters = new URLSearchParams({
    iss: platform.issuer,
    login_hint: 'hint',
    target_link_uri: target,
    client_id: platform.clientId,
    ...(options.deploymentId === null
      ? {}
      : { lti_deployment_id: options.deploymentId ?? platform.deploymentId }),
    lti_message_hint: 'message',
    ...(options.storageTarget === undefined ? {} : { lti_storage_target: options.storageTarget }),
  });
  const response = await fetch(`${product.url}/lti/login?${parameters.toString()}`, {
    redirect: 'manual',
  });
  const html = await response.text();
  const inPage = /"redirectUrl":("(?:[^"\\]|\\.)*")/.exec(html)?.[1];
  const location =
    response.headers.get('location') ??
    (inPage === undefined ? '' : (JSON.parse(inPage) as string));
  assert.ok(location, `login: ${response.status} ${html}`);
  const authorization = new URL(location);
  return {
    response,
    html,
    authorization,
    state: authorization.searchParams.get('state') ?? '',
    nonce: authorization.searchParams.get('nonce') ?? '',
    cookie: response.headers.get('set-cookie')?.split(';', 1)[0] ?? '',
    target,
  };
}

/** The claims of a sound launch that answers a login. */
export function claimsFor(login: BegunLogin, platform: LtiPlatform, changes: Claims = {}): Claims {
  const claims: Record<string, unknown> = {
    ...resourceLinkClaims({
      issuer: platform.issuer,
      clientId: platform.clientId,
      deploymentId: platform.deploymentId,
      targetLinkUri: login.target,
      nonce: login.nonce,
      now: platform.now,
    }),
    [claim.lis]: undefined,
    ...changes,
  };
  return claims;
}

/** Posts to the launch address as a browser does that the platform sent there. */
export function postLaunch(
  product: TestProduct,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${product.url}/lti/launch`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Accept-Language': 'en', ...headers },
    body: new URLSearchParams(fields),
  });
}

/** A whole launch in one browser: login, the platform's answer, and the post with the cookie. */
export async function launch(
  product: TestProduct,
  platform: LtiPlatform,
  changes: Claims = {},
  path = '/',
): Promise<Response> {
  const login = await beginLogin(product, platform, { path });
  const idToken = await platform.sign(claimsFor(login, platform, changes));
  return postLaunch(product, { state: login.state, id_token: idToken }, { Cookie: login.cookie });
}

/** Exchanges the ticket that a launch ended in, as the web app does. @returns the session's token */
export async function takeSession(product: TestProduct, response: Response): Promise<string> {
  assert.equal(response.status, 303, await response.clone().text());
  const ticket = new URL(response.headers.get('location') ?? '').hash.slice('#ticket='.length);
  const exchange = await fetch(`${product.url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  assert.equal(exchange.status, 201);
  return ((await exchange.json()) as { token: string }).token;
}

/** Takes the entrance that a launch ended in, as the web app does. */
export async function enter(product: TestProduct, response: Response): Promise<Me> {
  const me = await fetch(`${product.url}${getMe.path}`, {
    headers: { Authorization: `Bearer ${await takeSession(product, response)}` },
  });
  return getMe.response.parse(await me.json());
}
