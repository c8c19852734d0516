import { readForm } from '../../browser/read-form.ts';
import type { ReadForm } from '../../browser/read-form.ts';
import type { ConnectedLms } from './start-connected-lms.ts';

/** Opens the launch address that a page's frame has; the login initiation that it leads to. */
export async function beginLaunch(
  connected: ConnectedLms,
  employeeNumber: string,
  path = '/courses/1/activities/2/launch',
): Promise<ReadForm> {
  const cookie = await connected.signIn(employeeNumber);
  const response = await fetch(`${connected.lms.url}${path}`, { headers: { cookie } });
  return readForm(await response.text());
}

/** The authentication request that a good tool would make of a login initiation. */
export function makeAuthenticationRequest(
  connected: ConnectedLms,
  login: ReadForm,
): Record<string, string> {
  return {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: connected.clientId,
    redirect_uri: `${connected.tool.url}/launch`,
    login_hint: login.fields.login_hint ?? '',
    lti_message_hint: login.fields.lti_message_hint ?? '',
    nonce: 'a-nonce',
    state: 'a-state',
  };
}

/** Sends an authentication request from a browser without cookies. */
export async function authorise(
  connected: ConnectedLms,
  request: Record<string, string>,
): Promise<ReadForm & { readonly status: number }> {
  const query = new URLSearchParams(request).toString();
  const response = await fetch(`${connected.lms.url}/api/lti/authorise?${query}`);
  return { status: response.status, ...readForm(await response.text()) };
}
