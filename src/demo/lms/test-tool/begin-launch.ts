import type { ConnectedLms } from './start-connected-lms.ts';

/** A form as a page of the LMS shows it. */
export interface ReadForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Reads the form of a page that sends itself. */
export function readForm(markup: string): ReadForm {
  const inputs = markup.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g);
  const fields: Record<string, string> = {};
  for (const [, name, value] of inputs) fields[name ?? ''] = unescape(value ?? '');
  return {
    action: unescape(/action="([^"]*)"/.exec(markup)?.[1] ?? ''),
    fields,
  };
}

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
