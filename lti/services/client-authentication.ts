import { importJWK } from 'jose';
import { modifyAssertion, PrivateKeyJwt, type ClientAuth } from 'oauth4webapi';
import { issuedAt } from '../keys/sign-tool-message.ts';
import type { ToolKey } from '../keys/tool-key.ts';
import { claimNames } from '../launch/claim-names.ts';
import type { ServiceParty } from './service-access.ts';

const lifetimeSeconds = 120;

/**
 * How the tool proves who it is at the token endpoint: a signed assertion with the claims of
 * Security Framework 4.1.1 and the deployment's, whose `aud` is what the platform wants and whose
 * `iat` is by the tool's clock, a little in the past.
 *
 * @param now moment of the request
 */
export async function clientAuthentication(
  { registration, deploymentId }: ServiceParty,
  key: ToolKey,
  now: Date,
): Promise<ClientAuth> {
  const signingKey = await importJWK(key.privateJwk, key.algorithm);
  if (signingKey instanceof Uint8Array) throw new Error(`the tool's key ${key.kid} is no RSA key`);
  const iat = issuedAt(now);
  const sign = PrivateKeyJwt(
    { key: signingKey, kid: key.kid },
    {
      [modifyAssertion](header, payload) {
        header.typ = 'JWT';
        delete payload.nbf;
        payload.aud = registration.tokenAudience ?? registration.tokenEndpoint;
        payload.iat = iat;
        payload.exp = Math.floor(now.getTime() / 1000) + lifetimeSeconds;
        if (deploymentId !== null) payload[claimNames.deploymentId] = deploymentId;
      },
    },
  );
  return async (server, client, body, headers) => {
    await sign(server, client, body, headers);
    // The four parameters of 4.1.1 and no other: the assertion names the client.
    body.delete('client_id');
  };
}
