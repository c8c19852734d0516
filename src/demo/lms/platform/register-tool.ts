import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { takeNextId } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Tool } from '../state/lms-state.ts';
import { supportedMessages, supportedScopes, toolConfiguration } from './lti-names.ts';

const messageSchema = z.looseObject({
  type: z.string(),
  target_link_uri: z.url().optional(),
});

const registrationSchema = z.looseObject({
  application_type: z.literal('web').default('web'),
  response_types: z.array(z.string()).refine((types) => types.includes('id_token')),
  grant_types: z
    .array(z.string())
    .refine((types) => types.includes('implicit') && types.includes('client_credentials')),
  initiate_login_uri: z.url(),
  redirect_uris: z.array(z.url()).min(1),
  client_name: z.string().min(1),
  jwks_uri: z.url(),
  logo_uri: z.url().optional(),
  token_endpoint_auth_method: z.literal('private_key_jwt'),
  scope: z.string().default(''),
  [toolConfiguration]: z.looseObject({
    domain: z.string(),
    target_link_uri: z.url(),
    description: z.string().default(''),
    custom_parameters: z.record(z.string(), z.string()).default({}),
    claims: z.array(z.string()).default([]),
    messages: z.array(messageSchema).default([]),
  }),
});
type Registration = z.infer<typeof registrationSchema>;

/**
 * Registers a tool, or renews its registration, by the right that an administrator gave
 * (LTI Dynamic Registration 3.5 and 3.6). The right is used up only when the registration is good.
 * @returns the registration as it now is, with `client_id` and the granted scopes
 * @throws RequestFailure 401 without the right, 400 `invalid_client_metadata` for what is asked
 */
export function registerTool(
  context: LmsContext,
  registrationToken: string,
  body: unknown,
): Record<string, unknown> {
  const right = context.registrationRights.peek(registrationToken);
  if (!right) {
    throw new RequestFailure(401, 'The registration token is unknown, used or too old');
  }
  const parsed = registrationSchema.safeParse(body);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new RequestFailure(400, `Missing or not valid: ${names}`, 'invalid_client_metadata');
  }
  checkDomain(parsed.data);
  context.registrationRights.take(registrationToken);

  const known = context.state.tools.find((tool) => tool.clientId === right.clientId);
  const tool = toTool(parsed.data, {
    clientId: known?.clientId ?? randomBytes(9).toString('hex'),
    deploymentId: known?.deploymentId ?? `deployment-${takeNextId(context)}`,
    isActive: known?.isActive ?? context.behaviour.activatesTools,
    registeredAt: new Date().toISOString(),
  });
  context.state.tools = [...context.state.tools.filter((one) => one !== known), tool];
  context.file.save();
  return describeTool(context, tool);
}

/** The target has to be on the domain that the tool names, host and port. */
function checkDomain(registration: Registration): void {
  const { domain, target_link_uri: target } = registration[toolConfiguration];
  if (new URL(target).host !== domain) {
    throw new RequestFailure(
      400,
      'target_link_uri is not on the domain that the tool names',
      'invalid_client_metadata',
    );
  }
}

function toTool(
  registration: Registration,
  given: Pick<Tool, 'clientId' | 'deploymentId' | 'isActive' | 'registeredAt'>,
): Tool {
  const lti = registration[toolConfiguration];
  const types: readonly string[] = supportedMessages;
  return {
    ...given,
    name: registration.client_name,
    description: lti.description,
    logoUri: registration.logo_uri ?? null,
    initiateLoginUri: registration.initiate_login_uri,
    redirectUris: registration.redirect_uris,
    jwksUri: registration.jwks_uri,
    targetLinkUri: lti.target_link_uri,
    domain: lti.domain,
    custom: lti.custom_parameters,
    messages: lti.messages
      .filter((message) => types.includes(message.type))
      .map(({ type, target_link_uri: target }) => ({
        type,
        ...(target === undefined ? {} : { target_link_uri: target }),
      })),
    claims: lti.claims,
    scopes: registration.scope.split(' ').filter((scope) => supportedScopes.includes(scope)),
  };
}

/** A tool's registration as the tool reads it. */
export function describeTool(context: LmsContext, tool: Tool): Record<string, unknown> {
  return {
    client_id: tool.clientId,
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: tool.initiateLoginUri,
    redirect_uris: tool.redirectUris,
    client_name: tool.name,
    jwks_uri: tool.jwksUri,
    ...(tool.logoUri === null ? {} : { logo_uri: tool.logoUri }),
    token_endpoint_auth_method: 'private_key_jwt',
    scope: tool.scopes.join(' '),
    [toolConfiguration]: {
      ...(context.behaviour.namesDeployment ? { deployment_id: tool.deploymentId } : {}),
      domain: tool.domain,
      target_link_uri: tool.targetLinkUri,
      description: tool.description,
      custom_parameters: tool.custom,
      claims: tool.claims,
      messages: tool.messages,
    },
  };
}
