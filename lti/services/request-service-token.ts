import {
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  type CustomFetchOptions,
} from 'oauth4webapi';
import { boundedFetch, defaultTimeoutSeconds } from '../http/bounded-fetch.ts';
import type { ToolKey } from '../keys/tool-key.ts';
import { clientAuthentication } from './client-authentication.ts';
import { readTokenAnswer } from './read-token-answer.ts';
import type { ServiceParty, ServiceTokensOptions } from './service-access.ts';
import { unavailable } from './unavailable.ts';

export interface IssuedToken {
  readonly value: string;
  readonly lifetimeSeconds: number;
  readonly expiresAt: Date;
}

const defaultLifetimeSeconds = 300;
const maxBytes = 64 * 1024;

/**
 * Asks the platform for a token by the client credentials grant with a signed assertion (Security
 * Framework 4.1; RFC 7523).
 *
 * @throws ServiceError token-refused, rate-limited, unavailable or invalid-response
 */
export async function requestServiceToken(
  party: ServiceParty,
  scopes: readonly string[],
  key: ToolKey,
  options: ServiceTokensOptions,
): Promise<IssuedToken> {
  const { issuer, clientId, tokenEndpoint } = party.registration;
  const server = { issuer, token_endpoint: tokenEndpoint };
  const client = { client_id: clientId };
  const asked = options.now();

  const response = await clientCredentialsGrantRequest(
    server,
    client,
    await clientAuthentication(party, key, asked),
    { scope: scopes.join(' ') },
    { [customFetch]: boundedSend(options), [allowInsecureRequests]: true },
  ).catch((error: unknown) => unavailable('the token endpoint', error));
  const token = await readTokenAnswer(server, client, response, options.now());
  const lifetimeSeconds = token.expires_in ?? defaultLifetimeSeconds;
  return {
    value: token.access_token,
    lifetimeSeconds,
    expiresAt: new Date(asked.getTime() + lifetimeSeconds * 1000),
  };
}

/**
 * The application's fetch with an end to it. Which addresses may be reached, and by which scheme, is
 * for that fetch to say.
 */
function boundedSend({ fetch, timeoutSeconds = defaultTimeoutSeconds }: ServiceTokensOptions) {
  return async (
    url: string,
    { method, headers, body }: CustomFetchOptions<'POST', URLSearchParams>,
  ): Promise<Response> => {
    const request = { method, headers, body: body.toString() };
    const answer = await boundedFetch(fetch, url, request, { timeoutSeconds, maxBytes });
    const text = answer.text === '' ? null : answer.text;
    return new Response(text, { status: answer.status, headers: answer.headers });
  };
}
