import { z } from 'zod';
import { boundedFetch, defaultTimeoutSeconds } from '../http/bounded-fetch.ts';
import { outsideText } from '../http/outside-text.ts';
import { parseJson } from '../http/parse-json.ts';
import { signToolMessage } from '../keys/sign-tool-message.ts';
import type { ToolKey } from '../keys/tool-key.ts';
import { claimNames } from '../launch/claim-names.ts';
import { readRetryAfter } from './read-retry-after.ts';
import type { ServiceParty, ServiceTokensOptions } from './service-access.ts';
import { ServiceError } from './service-error.ts';
import { unavailable } from './unavailable.ts';

export interface IssuedToken {
  readonly value: string;
  readonly lifetimeSeconds: number;
  readonly expiresAt: Date;
}

/** Any content type and any case of `Bearer` will do; numbers may be texts. */
const tokenSchema = z.object({
  access_token: z.string().min(1),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .default('bearer'),
  expires_in: z.coerce.number().positive().default(300),
});
const refusalSchema = z.object({
  error: z.string(),
  error_description: z.string().nullish(),
});

const assertionLifetimeSeconds = 120;
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
  const assertion = await makeAssertion(party, key, options.now());
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: scopes.join(' '),
  });
  const asked = options.now().getTime();
  const answer = await boundedFetch(
    options.fetch,
    party.registration.tokenEndpoint,
    {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    },
    { timeoutSeconds: options.timeoutSeconds ?? defaultTimeoutSeconds, maxBytes },
  ).catch((error: unknown) => unavailable('the token endpoint', error));

  const { status } = answer;
  if (status === 429) {
    const retryAfterSeconds = readRetryAfter(answer.headers, options.now());
    throw new ServiceError('rate-limited', 'the token endpoint limits us', {
      status,
      retryAfterSeconds,
    });
  }
  if (status >= 500) {
    throw new ServiceError('unavailable', `the token endpoint answered ${status}`, { status });
  }
  if (status < 200 || status > 299) {
    const said = describeRefusal(answer.text);
    throw new ServiceError('token-refused', `the token endpoint answered ${status}: ${said}`, {
      status,
    });
  }
  const token = tokenSchema.safeParse(parseJson(answer.text));
  if (!token.success) {
    throw new ServiceError('invalid-response', 'the token endpoint answered with no bearer token', {
      status,
    });
  }
  return {
    value: token.data.access_token,
    lifetimeSeconds: token.data.expires_in,
    expiresAt: new Date(asked + token.data.expires_in * 1000),
  };
}

function makeAssertion(party: ServiceParty, key: ToolKey, now: Date): Promise<string> {
  const { clientId, tokenAudience, tokenEndpoint } = party.registration;
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: tokenAudience ?? tokenEndpoint,
    ...(party.deploymentId === null ? {} : { [claimNames.deploymentId]: party.deploymentId }),
  };
  return signToolMessage(claims, { key, now, lifetimeSeconds: assertionLifetimeSeconds });
}

/** The platform's words; some platforms answer with text, or with JSON that is none. */
function describeRefusal(text: string): string {
  const refusal = refusalSchema.safeParse(parseJson(text));
  if (!refusal.success) return outsideText(text);
  const { error, error_description: description } = refusal.data;
  return outsideText([error, description].filter(Boolean).join(': '));
}
