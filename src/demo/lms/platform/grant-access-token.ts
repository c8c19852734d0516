import { decodeJwt, errors } from 'jose';
import { z } from 'zod';
import { hasDeployment } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Tool } from '../state/lms-state.ts';
import { toTokenUrl } from './service-urls.ts';
import { verifyToolJwt } from './tool-keys.ts';
import { ltiClaim } from './lti-names.ts';

export interface AccessTokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer' | 'bearer';
  /** Seconds. */
  readonly expires_in: number;
  readonly scope: string;
}

const requestSchema = z.object({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string().min(1),
  scope: z.string().default(''),
});

/**
 * Grants a token for the services to a tool that signs its request (Security Framework 4.1, RFC 7523).
 * Scopes that the tool may not use are left out, or fail the request.
 * @throws RequestFailure with the code of RFC 6749 5.2
 */
export async function grantAccessToken(
  context: LmsContext,
  parameters: unknown,
): Promise<AccessTokenAnswer> {
  const parsed = requestSchema.safeParse(parameters);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new RequestFailure(400, `Missing or not valid: ${names}`, 'invalid_request');
  }
  const { client_assertion: assertion, scope } = parsed.data;
  const tool = findTool(context, assertion);
  await verifyAssertion(context, tool, assertion);

  const asked = scope.split(' ').filter((one) => one !== '');
  const { refusesMissingScopes, withdrawnScopes, tokenType } = context.behaviour;
  const granted = asked.filter(
    (one) => tool.scopes.includes(one) && !withdrawnScopes.includes(one),
  );
  if (granted.length === 0 || (refusesMissingScopes && granted.length < asked.length)) {
    throw new RequestFailure(400, 'None of these scopes may be used by this tool', 'invalid_scope');
  }
  return {
    access_token: context.accessTokens.issue(tool.clientId, granted),
    token_type: tokenType,
    expires_in: context.behaviour.accessTokenSeconds,
    scope: granted.join(' '),
  };
}

const refused = (message: string): RequestFailure =>
  new RequestFailure(401, message, 'invalid_client');

/** The tool that an assertion says it comes from; nothing of it is believed before it is verified. */
function findTool(context: LmsContext, assertion: string): Tool {
  let clientId: string | undefined;
  try {
    clientId = decodeJwt(assertion).sub;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) throw refused('client_assertion is not a JWT');
    throw error;
  }
  const tool = context.state.tools.find((one) => one.clientId === clientId);
  if (!tool) throw refused('The client is not known');
  if (!tool.isActive) throw refused('The client is not active');
  return tool;
}

async function verifyAssertion(context: LmsContext, tool: Tool, assertion: string): Promise<void> {
  const { tokenAudience, assertionLeewaySeconds } = context.behaviour;
  const own = [toTokenUrl(context), context.issuer];
  try {
    const claims = await verifyToolJwt(tool, assertion, {
      subject: tool.clientId,
      ...(tokenAudience === 'any'
        ? {}
        : { audience: tokenAudience === 'own' ? own : tokenAudience.href }),
      requiredClaims: ['exp', 'iat', 'jti'],
      clockTolerance: assertionLeewaySeconds,
    });
    const deployment = claims[ltiClaim('deployment_id')];
    if (deployment !== undefined && !hasDeployment(context, tool, deployment)) {
      throw refused('The deployment is not one of this client');
    }
    const expiresAt = (claims.exp ?? 0) * 1000;
    if (!context.accessTokens.rememberAssertion(tool.clientId, claims.jti ?? '', expiresAt)) {
      throw refused('The assertion has been used before (jti)');
    }
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refused(error.message);
    throw error;
  }
}
