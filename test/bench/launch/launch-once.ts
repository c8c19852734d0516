import { claim, resourceLinkClaims } from '../../conformance/lti/support/claims.ts';
import type { LtiPlatform } from '../../support/lti-platform.ts';
import type { Tool } from './tool.ts';

/** What a launch ended in. */
export interface Arrived {
  readonly location: string;
  readonly cookies: string;
}

/** A browser's cookies of one launch, as it sends them back. */
function toCookieHeader(...responses: readonly Response[]): string {
  return responses
    .flatMap((response) => response.headers.getSetCookie())
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');
}

/**
 * A launch as a person does it in a browser: login initiation, the platform's signed answer, the post
 * to the tool with the login's cookie, up to the redirect that carries the proof of who came.
 * @throws Error when the tool refuses
 */
export async function launchOnce(
  tool: Tool,
  platform: LtiPlatform,
  subject: string,
): Promise<Arrived> {
  const login = await fetch(`${tool.loginUrl}?${loginParameters(tool, platform).toString()}`, {
    redirect: 'manual',
  });
  await login.arrayBuffer();
  const location = login.headers.get('location');
  if (location === null) throw new Error(`${tool.name}, login: ${login.status}`);
  const { searchParams } = new URL(location);
  const asked = (name: string): string => searchParams.get(name) ?? '';
  const idToken = await platform.sign({
    ...resourceLinkClaims({
      issuer: platform.issuer,
      clientId: platform.clientId,
      deploymentId: platform.deploymentId,
      targetLinkUri: tool.targetLinkUri,
      nonce: asked('nonce'),
      now: platform.now,
    }),
    ...personOf(subject),
    ...servicesOf(platform),
  });
  const launch = await fetch(asked('redirect_uri'), {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: toCookieHeader(login) },
    body: new URLSearchParams({ state: asked('state'), id_token: idToken }),
  });
  const refusal = await launch.text();
  const arrived = launch.headers.get('location') ?? '';
  if (tool.proofOf(arrived) === null) {
    throw new Error(`${tool.name}, launch: ${launch.status} ${refusal}`);
  }
  return { location: arrived, cookies: toCookieHeader(login, launch) };
}

function loginParameters(tool: Tool, platform: LtiPlatform): URLSearchParams {
  return new URLSearchParams({
    iss: platform.issuer,
    login_hint: 'hint',
    target_link_uri: tool.targetLinkUri,
    client_id: platform.clientId,
    lti_deployment_id: platform.deploymentId,
    lti_message_hint: 'message',
  });
}

function personOf(subject: string): Record<string, unknown> {
  return {
    sub: subject,
    given_name: 'Noor',
    family_name: `Peeters ${subject}`,
    name: `Noor Peeters ${subject}`,
    email: `${subject}@example.org`,
    [claim.lis]: { person_sourcedid: subject },
  };
}

/** Grades and roster, as a course of a full platform offers them. */
function servicesOf(platform: LtiPlatform): Record<string, unknown> {
  return {
    [claim.ags]: {
      scope: platform.scopes,
      lineitems: `${platform.issuer}/lineitems`,
      lineitem: `${platform.issuer}/lineitems/1`,
    },
    [claim.nrps]: {
      context_memberships_url: `${platform.issuer}/memberships`,
      service_versions: ['2.0'],
    },
  };
}
