import { base64url } from 'jose';
import type { LtiRegistration } from '../lti-storage.ts';
import type { LoginRedirect } from './login-redirect.ts';
import type { FormFields, LtiToolOptions } from './lti-tool-options.ts';
import { pickForLogin } from './pick-registration.ts';
import { readLogin, type LoginParameters } from './read-login.ts';
import { bindingCookie, bindingName, bindingValue } from './state/browser-binding.ts';
import { signText } from './state/hmac.ts';
import { encodeState, stateLifetimeSeconds } from './state/state-token.ts';

/**
 * Answers a login initiation with the authorization request (Security Framework 5.1.1.1 and
 * 5.1.1.2). Nothing is stored: the state carries what the launch must match.
 *
 * @param params the query of a GET or the form of a POST, as a parser gives it
 * @param options of the tool, one object for its lifetime
 * @returns where to send the browser, and what it has to keep meanwhile
 * @throws LaunchRejected with a `login-…` or `registration-…` reason
 */
export async function beginLogin(
  params: FormFields,
  options: LtiToolOptions,
): Promise<LoginRedirect> {
  const login = readLogin(params, options.launchUrl);
  const found = await options.storage.findRegistrations(login.issuer, login.clientId);
  const { registration, isOneOfSeveral } = pickForLogin(found, login.deploymentId);

  const nonce = base64url.encode(crypto.getRandomValues(new Uint8Array(24)));
  const storageTarget = storageTargetOf(login, registration);
  const made = { nonce, registration, isOneOfSeveral, storageTarget };
  const state = makeState(login, made, options);
  const key = bindingName(state);
  const value = bindingValue(options, state);
  return {
    registration,
    redirectUrl: authorizationRequest(login, registration, { state, nonce }, options.launchUrl),
    cookie: bindingCookie(key, value, options.launchUrl),
    storage:
      storageTarget === null
        ? null
        : {
            target: storageTarget === '' ? null : storageTarget,
            platformOrigin: new URL(registration.authorizationEndpoint).origin,
            key,
            value,
          },
  };
}

/** Blackboard has the storage but does not name its frame at login: its capabilities do. */
function storageTargetOf(login: LoginParameters, registration: LtiRegistration): string | null {
  if (login.storageTarget !== null) return login.storageTarget;
  return registration.platformFamily?.toLowerCase().startsWith('blackboard') === true ? '' : null;
}

function makeState(
  login: LoginParameters,
  made: {
    readonly nonce: string;
    readonly registration: LtiRegistration;
    readonly isOneOfSeveral: boolean;
    readonly storageTarget: string | null;
  },
  options: LtiToolOptions,
): string {
  const issuedAt = Math.floor(options.now().getTime() / 1000);
  const encoded = encodeState({
    nonce: made.nonce,
    registrationId: made.registration.id,
    isOneOfSeveral: made.isOneOfSeveral,
    deploymentId: login.deploymentId,
    target: login.targetLinkUri.origin + login.targetLinkUri.pathname,
    storageTarget: made.storageTarget,
    issuedAt,
    expiresAt: issuedAt + stateLifetimeSeconds,
  });
  return `${encoded}.${signText(options.stateKeys, 'state', encoded)}`;
}

function authorizationRequest(
  login: LoginParameters,
  registration: LtiRegistration,
  { state, nonce }: { readonly state: string; readonly nonce: string },
  launchUrl: string,
): string {
  const url = new URL(registration.authorizationEndpoint);
  const params = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: registration.clientId,
    redirect_uri: launchUrl,
    login_hint: login.loginHint,
    ...(login.messageHint === null ? {} : { lti_message_hint: login.messageHint }),
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}
