import type { EnteredPlatform, PlatformFamily } from '../../../../contract/index.ts';

type Addresses = Pick<
  EnteredPlatform,
  'issuer' | 'authorizationEndpoint' | 'tokenEndpoint' | 'tokenAudience' | 'jwksUri'
>;

/** Where everybody's platform of a family has the same addresses, whatever its own. */
const central: Readonly<Partial<Record<PlatformFamily, (clientId: string) => Addresses>>> = {
  canvas: () => ({
    issuer: 'https://canvas.instructure.com',
    authorizationEndpoint: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
    tokenEndpoint: 'https://sso.canvaslms.com/login/oauth2/token',
    tokenAudience: null,
    jwksUri: 'https://sso.canvaslms.com/api/lti/security/jwks',
  }),
  blackboard: (clientId) => ({
    issuer: 'https://blackboard.com',
    authorizationEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oidcauth',
    tokenEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken',
    tokenAudience: null,
    jwksUri: `https://developer.blackboard.com/api/v1/management/applications/${clientId}/jwks.json`,
  }),
};

/** Paths below the platform's own address. */
const own: Readonly<Partial<Record<PlatformFamily, (base: string) => Addresses>>> = {
  moodle: (base) => ({
    issuer: base,
    authorizationEndpoint: `${base}/mod/lti/auth.php`,
    tokenEndpoint: `${base}/mod/lti/token.php`,
    tokenAudience: null,
    jwksUri: `${base}/mod/lti/certs.php`,
  }),
  brightspace: (base) => ({
    issuer: base,
    authorizationEndpoint: `${base}/d2l/lti/authenticate`,
    tokenEndpoint: 'https://auth.brightspace.com/core/connect/token',
    tokenAudience: 'https://api.brightspace.com/auth/token',
    jwksUri: `${base}/d2l/.well-known/jwks`,
  }),
  sakai: (base) => ({
    issuer: base,
    authorizationEndpoint: `${base}/imsoidc/lti13/oidc_auth`,
    tokenEndpoint: `${base}/imsblis/lti13/token`,
    tokenAudience: null,
    jwksUri: `${base}/imsblis/lti13/keyset`,
  }),
};

/** Whether the addresses of a family follow from the platform's own. */
export const needsAddress = (family: PlatformFamily): boolean => family in own;

/**
 * The addresses that a platform of this family has as a rule, for somebody to check.
 * @param address of the platform, with or without a slash at its end
 * @returns null where they cannot be told
 */
export function suggestAddresses(
  family: PlatformFamily,
  address: string,
  clientId: string,
): Addresses | null {
  const known = central[family];
  if (known) return known(clientId.trim());
  const base = address.trim().replace(/\/+$/, '');
  return URL.canParse(base) ? (own[family]?.(base) ?? null) : null;
}
