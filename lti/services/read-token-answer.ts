import {
  processClientCredentialsResponse,
  ResponseBodyError,
  type AuthorizationServer,
  type Client,
  type TokenEndpointResponse,
} from 'oauth4webapi';
import { outsideText } from '../http/outside-text.ts';
import { parseJson } from '../http/parse-json.ts';
import { isObject } from '../launch/claims/claim-values.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { ServiceError } from './service-error.ts';

/**
 * Reads the answer of a token endpoint (RFC 6749 5.1 and 5.2), whatever content type it is sent as.
 *
 * @throws ServiceError token-refused, rate-limited, unavailable or invalid-response
 */
export async function readTokenAnswer(
  server: AuthorizationServer,
  client: Client,
  answer: Response,
  now: Date,
): Promise<TokenEndpointResponse> {
  const { status } = answer;
  if (status === 429) {
    const retryAfterSeconds = readRetryAfter(answer.headers, now);
    const more = { status, retryAfterSeconds };
    throw new ServiceError('rate-limited', 'the token endpoint limits us', more);
  }
  if (status >= 500) {
    throw new ServiceError('unavailable', `the token endpoint answered ${status}`, { status });
  }
  const text = await answer.text();
  try {
    return await processClientCredentialsResponse(server, client, inProperForm(status, text));
  } catch (error) {
    throw refusalOf(error, status, text);
  }
}

/**
 * The answer as the standard wants it. Platforms send JSON as text/html, members that are null, a
 * 201, or no type: that is put right. What is no JSON, and what is refused, stays as it is.
 */
function inProperForm(status: number, text: string): Response {
  const json = parseJson(text);
  const isAccepted = status >= 200 && status <= 299;
  return new Response(isObject(json) ? JSON.stringify(tidied(json)) : text, {
    status: isAccepted ? 200 : Math.max(status, 400),
    headers: { 'content-type': 'application/json' },
  });
}

function tidied(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { scope, ...others } = json;
  const present = Object.entries(others).filter(([, value]) => value !== null);
  return {
    token_type: 'bearer',
    ...Object.fromEntries(present),
    ...(typeof scope === 'string' ? { scope } : {}),
  };
}

/** The platform's words; some platforms answer with text, or with JSON that is none. */
function refusalOf(error: unknown, status: number, text: string): ServiceError {
  if (error instanceof ResponseBodyError) {
    const said = outsideText([error.error, error.error_description].filter(Boolean).join(': '));
    const message = `the token endpoint answered ${status}: ${said}`;
    return new ServiceError('token-refused', message, { status, oauthError: error.error });
  }
  if (status < 200 || status > 299) {
    const message = `the token endpoint answered ${status}: ${outsideText(text)}`;
    return new ServiceError('token-refused', message, { status });
  }
  const message = 'the token endpoint answered with no bearer token';
  return new ServiceError('invalid-response', message, { status, cause: error });
}
