/** Addresses of one organisation: its own entity id and its one place where assertions are taken. */
export interface SamlPaths {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly metadataUrl: string;
  readonly loginUrl: string;
  readonly logoutUrl: string;
  readonly signInUrl: string;
}

/** @param key the organisation's */
export const samlLoginPathOf = (key: string): string => `/saml/${key}/login`;

/** @param key the organisation's */
export function samlPathsOf(publicUrl: string, key: string): SamlPaths {
  const base = `${publicUrl}/saml/${key}`;
  return {
    entityId: `${base}/metadata`,
    acsUrl: `${base}/acs`,
    metadataUrl: `${base}/metadata`,
    loginUrl: publicUrl + samlLoginPathOf(key),
    logoutUrl: `${base}/logout`,
    signInUrl: `${publicUrl}/sign-in/${key}`,
  };
}

/**
 * The page that somebody wanted, where it is one of the web app's own; else the first.
 * @param wanted from an address or a RelayState (SAML bindings 3.4.3): anybody may have written it
 */
export function ownPageOf(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 1000) return '/';
  const origin = 'http://own.invalid';
  if (!wanted.startsWith('/') || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  const isPage =
    url.origin === origin &&
    !/^\/+(api|lti|saml|scim|xapi|sign-in|break-glass)(\/|$)/.test(url.pathname);
  // Two slashes would name another host.
  return isPage ? url.pathname.replace(/^\/+/, '/') + url.search : '/';
}
