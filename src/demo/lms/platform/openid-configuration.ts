import type { LmsContext } from '../lms-context.ts';
import { platformConfiguration, supportedMessages, supportedScopes } from './lti-names.ts';
import { toTokenUrl } from './service-urls.ts';
import { supportedVariables } from './substitute-variables.ts';

/**
 * What a tool reads to register itself (LTI Dynamic Registration 3.3).
 * @param right the right to register, where the address of the registration has to carry it
 */
export function describePlatform(
  context: LmsContext,
  right: string | null,
): Record<string, unknown> {
  const { baseUrl, behaviour } = context;
  const query = right === null ? '' : `?right=${encodeURIComponent(right)}`;
  return {
    issuer: context.issuer,
    ...authorizationServer(context),
    authorization_endpoint: `${baseUrl}/api/lti/authorise`,
    token_endpoint: toTokenUrl(context),
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'ES256'],
    jwks_uri: `${baseUrl}/.well-known/jwks.json`,
    registration_endpoint: `${baseUrl}/api/lti/registrations${query}`,
    scopes_supported: ['openid', ...supportedScopes],
    response_types_supported: ['id_token'],
    response_modes_supported: ['form_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: [
      'sub',
      'iss',
      'locale',
      ...(behaviour.sendsNames ? ['name', 'given_name', 'family_name'] : []),
      ...(behaviour.sendsEmail ? ['email'] : []),
    ],
    [platformConfiguration]: {
      product_family_code: behaviour.family,
      version: behaviour.version,
      messages_supported: supportedMessages.map((type) => ({
        type,
        ...(behaviour.placements === null ? {} : { placements: behaviour.placements }),
      })),
      variables: supportedVariables,
    },
  };
}

function authorizationServer({ baseUrl, behaviour }: LmsContext): Record<string, string> {
  if (behaviour.authorizationServer === 'host') {
    return { authorization_server: new URL(baseUrl).host };
  }
  const { tokenAudience } = behaviour;
  return behaviour.authorizationServer === 'audience' && tokenAudience instanceof URL
    ? { authorization_server: tokenAudience.href }
    : {};
}
