/** Goes from page to page as a person's browser does, keeping each site's cookies. */
export interface Browser {
  readonly get: (url: string) => Promise<BrowserAnswer>;
  readonly post: (url: string, fields: Readonly<Record<string, string>>) => Promise<BrowserAnswer>;
}

export interface BrowserAnswer {
  readonly status: number;
  readonly url: string;
  /** Where a redirect leads, as an absolute URL; null where the answer is none. */
  readonly location: string | null;
  readonly text: string;
}

/** A browser of one person; redirects are for the caller to follow. */
export function createBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();

  const send = async (url: string, init: RequestInit): Promise<BrowserAnswer> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      url,
      location: location === null ? null : new URL(location, url).href,
      text: await response.text(),
    };
  };

  return {
    get: (url) => send(url, {}),
    post: (url, fields) => send(url, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}
