import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { scopes, toolConfiguration } from '../platform/lti-names.ts';

/** A tool for tests: publishes a key and signs whatever a test wants signed. */
export interface TestTool {
  readonly url: string;
  /** Signs with the published key; `signer: 'stranger'` with another under the same `kid`. */
  readonly sign: (claims: JWTPayload, signer?: 'tool' | 'stranger') => Promise<string>;
  /** What the tool sends to be registered. */
  readonly registration: Record<string, unknown>;
  readonly close: () => Promise<void>;
}

export async function startTestTool(): Promise<TestTool> {
  const keys = {
    tool: await generateKeyPair('RS256'),
    stranger: await generateKeyPair('RS256'),
  };
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(keys.tool.publicKey)), kid, alg: 'RS256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    sign: (claims, signer = 'tool') =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(keys[signer].privateKey),
    registration: {
      application_type: 'web',
      response_types: ['id_token'],
      grant_types: ['implicit', 'client_credentials'],
      initiate_login_uri: `${url}/login`,
      redirect_uris: [`${url}/launch`],
      client_name: 'Test tool',
      jwks_uri: `${url}/jwks`,
      token_endpoint_auth_method: 'private_key_jwt',
      scope: [...Object.values(scopes), 'https://purl.imsglobal.org/spec/lti-pns/scope/all'].join(
        ' ',
      ),
      [toolConfiguration]: {
        domain: new URL(url).host,
        target_link_uri: `${url}/`,
        claims: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email', 'locale'],
        messages: [
          { type: 'LtiResourceLinkRequest' },
          { type: 'LtiDeepLinkingRequest', target_link_uri: `${url}/choose` },
        ],
      },
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
