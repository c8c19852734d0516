import { z } from 'zod';
import { boundedFetch, defaultTimeoutSeconds, FetchFailed } from '../http/bounded-fetch.ts';
import { wordsOf } from '../http/outside-text.ts';
import { parseJson } from '../http/parse-json.ts';
import { isPlatformUrl } from './is-platform-url.ts';
import type { PlatformConfiguration } from './platform-configuration.ts';
import { RegistrationFailed } from './registration-failed.ts';
import type { RegistrationFetch } from './registration-fetch.ts';

const platformUrl = z.string().trim().refine(isPlatformUrl, 'must be an https URL');
const texts = z.array(z.string()).nullable().catch(null);

const configurationSchema = z.object({
  issuer: platformUrl,
  authorization_endpoint: platformUrl,
  token_endpoint: platformUrl,
  jwks_uri: platformUrl,
  registration_endpoint: platformUrl,
  authorization_server: z.string().trim().nullish().catch(null),
  id_token_signing_alg_values_supported: texts,
  scopes_supported: texts,
  claims_supported: texts,
  'https://purl.imsglobal.org/spec/lti-platform-configuration': z
    .object({
      product_family_code: z.string().nullable().catch(null),
      version: z.coerce.string().nullable().catch(null),
      'https://canvas.instructure.com/lti/account_name': z.string().nullish().catch(null),
      messages_supported: z
        .array(z.object({ type: z.string(), placements: texts }))
        .nullable()
        .catch(null),
    })
    .nullable()
    .catch(null),
});
type Configuration = z.infer<typeof configurationSchema>;

const maxBytes = 256 * 1024;

/**
 * Fetches what a platform says about itself (Dynamic Registration 1.0 3.4 and 3.5). The configuration
 * must live at its issuer, below it, or where it says its authorization server is.
 *
 * @param invitation the parameters with which the platform opened the registration page
 * @param options how to fetch
 * @throws RegistrationFailed with one of the `configuration-…` reasons or issuer-mismatch
 */
export async function fetchPlatformConfiguration(
  invitation: {
    readonly openidConfigurationUrl: string;
    readonly registrationToken: string | null;
  },
  options: RegistrationFetch,
): Promise<PlatformConfiguration> {
  const url = invitation.openidConfigurationUrl.trim();
  if (!isPlatformUrl(url)) {
    throw new RegistrationFailed(
      'configuration-url-invalid',
      'openid_configuration is no https URL',
    );
  }
  const json = parseJson(await fetchText(url, invitation.registrationToken, options));
  if (json === undefined) {
    throw new RegistrationFailed('configuration-not-json', 'the configuration is no JSON');
  }
  const configuration = configurationSchema.safeParse(json);
  if (!configuration.success) {
    const fields = configuration.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new RegistrationFailed(
      'configuration-invalid',
      `missing or odd: ${fields || 'all of it'}`,
    );
  }
  checkIssuer(configuration.data, url);
  return platformOf(configuration.data);
}

async function fetchText(
  url: string,
  token: string | null,
  options: RegistrationFetch,
): Promise<string> {
  const headers = {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const limits = { timeoutSeconds: options.timeoutSeconds ?? defaultTimeoutSeconds, maxBytes };
  const answer = await boundedFetch(options.fetch, url, { headers }, limits).catch(
    (cause: unknown) => {
      if (!(cause instanceof FetchFailed)) throw cause;
      const reason = cause.isTimeout ? 'configuration-slow' : 'configuration-unreachable';
      throw new RegistrationFailed(reason, cause.message, { cause });
    },
  );
  if (answer.status === 200) return answer.text;
  throw new RegistrationFailed('configuration-unreachable', `answered with ${answer.status}`, {
    platformText: wordsOf(answer.text),
  });
}

function checkIssuer(configuration: Configuration, configurationUrl: string): void {
  const { host } = new URL(configurationUrl);
  const server = configuration.authorization_server ?? '';
  const issuer = new URL(configuration.issuer).host;
  const hosts = [issuer, URL.parse(server)?.host, server.toLowerCase()];
  // Blackboard's portal is a part of the issuer's own domain.
  if (hosts.includes(host) || host.endsWith(`.${issuer}`)) return;
  throw new RegistrationFailed(
    'issuer-mismatch',
    'the configuration lives neither at its issuer nor at its authorization server',
  );
}

function platformOf(configuration: Configuration): PlatformConfiguration {
  const lti = configuration['https://purl.imsglobal.org/spec/lti-platform-configuration'];
  const algorithms = configuration.id_token_signing_alg_values_supported ?? ['RS256'];
  const server = configuration.authorization_server ?? '';
  return {
    issuer: configuration.issuer,
    authorizationEndpoint: configuration.authorization_endpoint,
    tokenEndpoint: configuration.token_endpoint,
    // A bare host is where the platform lives (Canvas), a URL is the audience it wants.
    tokenAudience: isPlatformUrl(server) ? server : null,
    jwksUri: configuration.jwks_uri,
    registrationEndpoint: configuration.registration_endpoint,
    idTokenAlgorithm:
      algorithms.includes('ES256') && !algorithms.includes('RS256') ? 'ES256' : 'RS256',
    scopesSupported: configuration.scopes_supported,
    claimsSupported: configuration.claims_supported,
    messagesSupported: lti?.messages_supported ?? null,
    productFamily: lti?.product_family_code ?? null,
    platformVersion: lti?.version ?? null,
    accountName: lti?.['https://canvas.instructure.com/lti/account_name'] ?? null,
  };
}
