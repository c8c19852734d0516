import { LaunchRejected } from './launch-rejected.ts';
import type { FormFields } from './lti-tool-options.ts';
import { readField } from './read-field.ts';

/** The parameters of a login initiation; those that may be left out are null. */
export interface LoginParameters {
  readonly issuer: string;
  /** Goes back unchanged. */
  readonly loginHint: string;
  readonly targetLinkUri: URL;
  readonly clientId: string | null;
  readonly deploymentId: string | null;
  /** Goes back unchanged. */
  readonly messageHint: string | null;
  readonly storageTarget: string | null;
}

/**
 * Reads a login initiation (Security Framework 5.1.1.1; Core 4.1; Client Side postMessages 3).
 *
 * @throws LaunchRejected with one of the `login-…` reasons
 */
export function readLogin(params: FormFields, launchUrl: string): LoginParameters {
  const issuer = readOnce(params, 'iss');
  const loginHint = readOnce(params, 'login_hint');
  const target = readOnce(params, 'target_link_uri');
  if (issuer === null) throw new LaunchRejected('login-issuer-missing', 'iss is missing');
  if (loginHint === null) throw new LaunchRejected('login-hint-missing', 'login_hint is missing');
  if (target === null) {
    throw new LaunchRejected('login-target-link-uri-missing', 'target_link_uri is missing');
  }
  return {
    issuer: issuer.trim(),
    loginHint,
    targetLinkUri: readOwnUrl(target, launchUrl),
    clientId: readOnce(params, 'client_id')?.trim() ?? null,
    deploymentId: readOnce(params, 'lti_deployment_id')?.trim() ?? null,
    messageHint: readOnce(params, 'lti_message_hint'),
    storageTarget: readOnce(params, 'lti_storage_target')?.trim() ?? null,
  };
}

function readOnce(params: FormFields, name: string): string | null {
  const field = readField(params, name);
  if (field.kind === 'repeated') {
    throw new LaunchRejected('login-parameter-repeated', `${name} did not come once as text`);
  }
  return field.kind === 'text' ? field.value : null;
}

function readOwnUrl(target: string, launchUrl: string): URL {
  const url = URL.parse(target.trim());
  if (url?.origin !== new URL(launchUrl).origin) {
    throw new LaunchRejected(
      'login-target-link-uri-foreign',
      'target_link_uri is not on the origin of this tool',
    );
  }
  return url;
}
