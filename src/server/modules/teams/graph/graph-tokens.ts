import { createHash } from 'node:crypto';
import { ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';
import { GraphFailed } from './graph-failed.ts';

/** The app registration with which the product acts for an organisation. */
export interface GraphClient {
  readonly directoryId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The name by which MSAL knows Entra; requests to it go to where Entra is reached. */
const knownAuthority = 'https://login.microsoftonline.com';
const timeout = 10_000;
/** Clients whose tokens are kept, at most. */
const mostClients = 500;

/** Gives tokens for Graph, which MSAL keeps until shortly before they expire. */
export function createGraphTokens(options: {
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly fetch: Fetch;
}): (client: GraphClient) => Promise<string> {
  const applications = new Map<string, ConfidentialClientApplication>();
  const network = networkOf(options);

  function applicationOf(client: GraphClient): ConfidentialClientApplication {
    const { directoryId, clientId, clientSecret } = client;
    const key = createHash('sha256')
      .update(JSON.stringify([directoryId, clientId, clientSecret]))
      .digest('base64');
    const known = applications.get(key);
    if (known) return known;
    if (applications.size >= mostClients) applications.clear();
    const application = new ConfidentialClientApplication({
      auth: { clientId, clientSecret, authority: `${knownAuthority}/${directoryId}` },
      system: { networkClient: network },
    });
    applications.set(key, application);
    return application;
  }

  return async (client) => {
    try {
      const result = await applicationOf(client).acquireTokenByClientCredential({
        scopes: [`${options.graphUrl}/.default`],
      });
      if (result === null) throw new Error('Entra gave no token.');
      return result.accessToken;
    } catch (error) {
      // What Entra answers with a reason is about the registration; all else about the connection.
      const isRefusal = error instanceof ServerError && !error.errorCode.startsWith('http_5');
      throw new GraphFailed(isRefusal ? 'credentials' : 'entra-unreachable', !isRefusal, error);
    }
  };
}

function networkOf(options: { readonly entraUrl: string; readonly fetch: Fetch }): INetworkModule {
  async function send<Body>(
    method: 'GET' | 'POST',
    url: string,
    { headers, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<Body>> {
    const response = await options.fetch(url.replace(knownAuthority, options.entraUrl), {
      method,
      signal: AbortSignal.timeout(timeout),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    });
    if (response.status >= 500) throw new Error(`Entra: ${response.status}`);
    return {
      headers: Object.fromEntries(response.headers),
      // MSAL reads what it needs of it, and checks that.
      body: (await response.json()) as Body,
      status: response.status,
    };
  }
  return {
    sendGetRequestAsync: (url, request) => send('GET', url, request),
    sendPostRequestAsync: (url, request) => send('POST', url, request),
  };
}
