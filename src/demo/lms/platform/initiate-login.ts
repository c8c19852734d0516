import { getTool } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toUserId } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Tool } from '../state/lms-state.ts';
import type { PendingLaunch } from './pending-launch.ts';

/** The third-party login initiation that the browser carries to the tool. */
export interface LoginInitiation {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Begins a launch (Security Framework 5.1.1.1).
 * @throws RequestFailure 403 while the tool has not been activated
 */
export function initiateLogin(context: LmsContext, launch: PendingLaunch): LoginInitiation {
  const tool = getTool(context, launch.clientId);
  if (!tool.isActive) throw new RequestFailure(403, 'This tool has not been activated yet.');
  const { storageTarget, loginMethod, namesDeploymentAtLogin } = context.behaviour;
  return {
    url: tool.initiateLoginUri,
    method: loginMethod,
    fields: {
      iss: context.issuer,
      login_hint: toUserId(launch.employeeNumber),
      target_link_uri: launch.targetLinkUri,
      lti_message_hint: context.launches.put(launch),
      client_id: tool.clientId,
      ...(namesDeploymentAtLogin ? { lti_deployment_id: launch.deploymentId } : {}),
      ...(storageTarget === null ? {} : { lti_storage_target: storageTarget }),
    },
  };
}

/**
 * The page of a tool behind a path such as `/mentors/1`.
 * @throws RequestFailure 400 for anything that leads off the tool's own origin
 */
export function toTargetLinkUri(tool: Tool, path: string): string {
  const base = new URL(tool.targetLinkUri);
  const target = URL.canParse(path, base) ? new URL(path, base) : null;
  if (!path.startsWith('/') || target?.origin !== base.origin) {
    throw new RequestFailure(400, 'This link does not lead to a page of the tool.');
  }
  return target.href;
}

/** Where a message of this kind starts: the tool's own wish for it, else its front page. */
export function findMessageTarget(tool: Tool, messageType: string): string {
  const message = tool.messages.find((one) => one.type === messageType);
  return message?.target_link_uri ?? tool.targetLinkUri;
}
