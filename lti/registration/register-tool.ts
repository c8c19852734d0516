import { z } from 'zod';
import { boundedFetch, defaultTimeoutSeconds, FetchFailed } from '../http/bounded-fetch.ts';
import { wordsOf } from '../http/outside-text.ts';
import { parseJson } from '../http/parse-json.ts';
import type { LtiRegistration } from '../lti-storage.ts';
import { makeRegistrationRequest, requestedScopes } from './make-registration-request.ts';
import type { PlatformConfiguration, RegisteredClient } from './platform-configuration.ts';
import { RegistrationFailed } from './registration-failed.ts';
import type { RegistrationFetch } from './registration-fetch.ts';
import type { ToolDeclaration } from './tool-declaration.ts';

const idSchema = z.union([z.string().trim().min(1), z.number().transform(String)]);
const scopesSchema = z.union([
  z.string().transform((scopes) => scopes.split(/\s+/).filter((scope) => scope !== '')),
  z.array(z.string()),
]);
const responseSchema = z.object({
  client_id: idSchema,
  scope: scopesSchema.nullable().catch(null),
  registration_client_uri: z.url().nullable().catch(null),
  'https://purl.imsglobal.org/spec/lti-tool-configuration': z
    .object({ deployment_id: idSchema.nullable().catch(null) })
    .nullable()
    .catch(null),
});

const maxBytes = 256 * 1024;

/**
 * Registers the tool at a platform (Dynamic Registration 1.0 3.6 and 3.7). Moodle updates a
 * registration by the same request with its update token.
 *
 * @param request the tool, the platform, and the token with which the registration page was opened
 * @param options how to fetch
 * @throws RegistrationFailed registration-unreachable, registration-slow, registration-refused with
 *   the platform's own words, registration-not-json or registration-response-invalid
 */
export async function registerTool(
  request: {
    readonly tool: ToolDeclaration;
    readonly platform: PlatformConfiguration;
    readonly registrationToken: string | null;
  },
  options: RegistrationFetch,
): Promise<RegisteredClient> {
  const { tool, platform, registrationToken } = request;
  const answer = await boundedFetch(
    options.fetch,
    platform.registrationEndpoint,
    {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(registrationToken === null ? {} : { authorization: `Bearer ${registrationToken}` }),
      },
      body: JSON.stringify(makeRegistrationRequest(tool, platform)),
    },
    { timeoutSeconds: options.timeoutSeconds ?? defaultTimeoutSeconds, maxBytes },
  ).catch((cause: unknown) => {
    if (!(cause instanceof FetchFailed)) throw cause;
    const reason = cause.isTimeout ? 'registration-slow' : 'registration-unreachable';
    throw new RegistrationFailed(reason, cause.message, { cause });
  });
  if (answer.status < 200 || answer.status > 299) {
    throw new RegistrationFailed('registration-refused', `answered with ${answer.status}`, {
      platformText: wordsOf(answer.text),
    });
  }
  const json = parseJson(answer.text);
  if (json === undefined) {
    throw new RegistrationFailed('registration-not-json', 'the answer is no JSON');
  }
  const response = responseSchema.safeParse(json);
  if (!response.success) {
    throw new RegistrationFailed('registration-response-invalid', 'the answer has no client_id', {
      platformText: wordsOf(answer.text),
    });
  }
  const configuration = response.data['https://purl.imsglobal.org/spec/lti-tool-configuration'];
  return {
    clientId: response.data.client_id,
    deploymentId: configuration?.deployment_id ?? null,
    scopes: response.data.scope ?? requestedScopes(tool, platform),
    registrationClientUri: response.data.registration_client_uri,
  };
}

/**
 * What is to be kept of a registration (Core 3.1.3; Dynamic Registration 1.0 3.7), all but its id and
 * tenant. A deployment that the platform named starts as pending: who may launch is for an
 * administrator to say. Throws nothing.
 *
 * @param platform from `fetchPlatformConfiguration`
 * @param client from `registerTool`
 */
export function registrationFrom(
  platform: PlatformConfiguration,
  client: RegisteredClient,
): Omit<LtiRegistration, 'id' | 'tenantId'> {
  return {
    issuer: platform.issuer,
    clientId: client.clientId,
    authorizationEndpoint: platform.authorizationEndpoint,
    tokenEndpoint: platform.tokenEndpoint,
    tokenAudience: platform.tokenAudience,
    jwksUri: platform.jwksUri,
    scopes: client.scopes,
    deployments:
      client.deploymentId === null
        ? []
        : [{ deploymentId: client.deploymentId, status: 'pending' }],
    platformFamily: platform.productFamily,
    idTokenAlgorithm: platform.idTokenAlgorithm,
  };
}
