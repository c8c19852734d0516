import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { LmsContext } from '../lms-context.ts';
import { toUserId } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import { buildMessage } from './build-message.ts';
import { loadSigningKey } from './public-keys.ts';

/** The form that the browser posts to the tool: an id_token, or why there is none. */
export interface AuthorisationAnswer {
  readonly redirectUri: string;
  readonly fields: Readonly<Record<string, string>>;
}

const requestSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  state: z.string().optional(),
  login_hint: z.string().optional(),
  lti_message_hint: z.string().optional(),
  scope: z.string().optional(),
  response_type: z.string().optional(),
  response_mode: z.string().optional(),
  prompt: z.string().optional(),
  nonce: z.string().optional(),
});
type AuthorisationRequest = z.infer<typeof requestSchema>;

/**
 * Answers an authentication request of a tool (Security Framework 5.1.1.2).
 * @param signedIn employee number of who is signed in, where the browser told it
 * @throws RequestFailure 400 where the client or its redirect URI is unknown, so that nothing may be
 *   sent anywhere, and 404 where this platform has a page of its own for it; every other failure goes
 *   to the tool
 */
export async function authorise(
  context: LmsContext,
  parameters: unknown,
  signedIn: string | null,
): Promise<AuthorisationAnswer> {
  const parsed = requestSchema.safeParse(parameters);
  const request = parsed.data;
  const tool = context.state.tools.find((one) => one.clientId === request?.client_id);
  if (!request || !tool) throw new RequestFailure(400, 'The tool is not known here (client_id).');
  if (!tool.redirectUris.includes(request.redirect_uri)) {
    throw new RequestFailure(400, 'The tool asked for an address it has not registered.');
  }
  checkOwnPages(context, request);
  const state = request.state === undefined ? {} : { state: request.state };
  try {
    return {
      redirectUri: request.redirect_uri,
      fields: { id_token: await makeIdToken(context, request, signedIn), ...state },
    };
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    return {
      redirectUri: request.redirect_uri,
      fields: {
        error: error.code ?? 'invalid_request',
        error_description: error.message,
        ...state,
      },
    };
  }
}

const staleMessage = 'lti_message_hint is unknown, used or too old';

/** What this platform answers with a page of its own, where others post an error to the tool. */
function checkOwnPages(context: LmsContext, request: AuthorisationRequest): void {
  const { requiresState, staleLaunch } = context.behaviour;
  if (requiresState && request.state === undefined) {
    throw new RequestFailure(404, 'The tool asked without a state.');
  }
  if (staleLaunch === 'page' && !context.launches.peek(request.lti_message_hint ?? '')) {
    throw new RequestFailure(404, staleMessage);
  }
}

async function makeIdToken(
  context: LmsContext,
  request: AuthorisationRequest,
  signedIn: string | null,
): Promise<string> {
  const expected = { scope: 'openid', response_type: 'id_token', response_mode: 'form_post' };
  for (const [name, value] of Object.entries(expected)) {
    if (request[name as keyof typeof expected] !== value) {
      throw new RequestFailure(400, `${name} must be ${value}`, 'invalid_request');
    }
  }
  if (request.prompt !== 'none') {
    throw new RequestFailure(400, 'prompt must be none', 'invalid_request');
  }
  if (!request.nonce) throw new RequestFailure(400, 'nonce is missing', 'invalid_request');

  const launch = context.launches.take(request.lti_message_hint ?? '');
  if (!launch) {
    throw new RequestFailure(400, staleMessage, context.behaviour.staleLaunch);
  }
  if (launch.clientId !== request.client_id) {
    throw new RequestFailure(400, 'The launch is for another tool', 'unauthorized_client');
  }
  const isSomeoneElse = signedIn !== null && signedIn !== launch.employeeNumber;
  if (request.login_hint !== toUserId(launch.employeeNumber) || isSomeoneElse) {
    throw new RequestFailure(400, 'The launch is for another person', 'login_required');
  }

  return signIdToken(context, request.client_id, {
    ...buildMessage(context, launch),
    nonce: request.nonce,
  });
}

async function signIdToken(
  context: LmsContext,
  clientId: string,
  claims: JWTPayload,
): Promise<string> {
  const { audience, clockAheadSeconds, idTokenSeconds } = context.behaviour;
  const { key, kid } = await loadSigningKey(context.state);
  const now = Math.floor(Date.now() / 1000) + clockAheadSeconds;
  return new SignJWT(audience === 'list' ? { ...claims, azp: clientId } : claims)
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(context.issuer)
    .setAudience(audience === 'list' ? [clientId, context.issuer] : clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + idTokenSeconds)
    .sign(key);
}
