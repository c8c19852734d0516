import { inflateRawSync } from 'node:zlib';

/** What the product asked of the identity provider, in a browser that remembers its cookie. */
export interface Asked {
  readonly requestId: string;
  readonly xml: string;
  /** The identity provider's address with everything in it. */
  readonly url: URL;
  readonly cookie: string;
}

/** Begins a sign-in, as a browser that goes to the login address. */
export async function beginSamlLogin(loginUrl: string, cookie?: string): Promise<Asked> {
  const headers = cookie === undefined ? {} : { cookie };
  const response = await fetch(loginUrl, { redirect: 'manual', headers });
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${response.status}: ${await response.text()}`);
  const url = new URL(location);
  const packed = Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64');
  const xml = inflateRawSync(packed).toString('utf8');
  return {
    requestId: / ID="([^"]+)"/.exec(xml)?.[1] ?? '',
    xml,
    url,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
}

/** Brings an answer to the product, as the form of the identity provider's page does. */
export function postSamlResponse(
  acsUrl: string,
  xml: string,
  options: { readonly cookie?: string; readonly relayState?: string } = {},
): Promise<Response> {
  const body = new URLSearchParams({ SAMLResponse: Buffer.from(xml).toString('base64') });
  if (options.relayState !== undefined) body.set('RelayState', options.relayState);
  return fetch(acsUrl, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: options.cookie === undefined ? {} : { cookie: options.cookie },
  });
}
