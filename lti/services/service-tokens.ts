// The cache of access tokens: one request at a time per registration, deployment and scope set, and
// none while a token is good, for platforms limit how often they are asked.
import { signingKeyAt } from '../keys/signing-key-at.ts';
import type { ToolKey } from '../keys/tool-key.ts';
import { requestServiceToken, type IssuedToken } from './request-service-token.ts';
import type { ServiceParty, ServiceTokens, ServiceTokensOptions } from './service-access.ts';
import { ServiceError } from './service-error.ts';

/** A token is not used in its last minute, or its last tenth if it is short-lived. */
function isGood(token: IssuedToken, now: Date): boolean {
  const left = token.expiresAt.getTime() - now.getTime();
  return left > Math.min(60_000, token.lifetimeSeconds * 100);
}

/**
 * Makes the cache of service tokens: one per process (Security Framework 4.1). Throws nothing;
 * `obtain` does.
 *
 * @param options how to fetch, and where the tool's keys are
 */
export function createServiceTokens(options: ServiceTokensOptions): ServiceTokens {
  const issued = new Map<string, IssuedToken>();
  const underWay = new Map<string, Promise<IssuedToken>>();

  async function issue(party: ServiceParty, scopes: readonly string[]): Promise<IssuedToken> {
    const keys = await options.storage.listSigningKeys(party.registration.tenantId);
    const key = signingKeyAt(keys, options.now());
    try {
      return await requestServiceToken(party, scopes, key, options);
    } catch (error) {
      if (!isScopeRefusal(error) || scopes.length === 1) throw error;
      return issueForAnyOf(party, scopes, key, error);
    }
  }

  /** One scope that was withdrawn since the registration must not take the others with it. */
  async function issueForAnyOf(
    party: ServiceParty,
    scopes: readonly string[],
    key: ToolKey,
    refusal: ServiceError,
  ): Promise<IssuedToken> {
    for (const scope of scopes) {
      try {
        return await requestServiceToken(party, [scope], key, options);
      } catch (error) {
        if (!isScopeRefusal(error)) throw error;
      }
    }
    throw refusal;
  }

  async function issueOnce(
    cacheKey: string,
    party: ServiceParty,
    scopes: readonly string[],
  ): Promise<IssuedToken> {
    const request = underWay.get(cacheKey) ?? issue(party, scopes);
    underWay.set(cacheKey, request);
    try {
      const token = await request;
      issued.set(cacheKey, token);
      return token;
    } finally {
      underWay.delete(cacheKey);
    }
  }

  return {
    async obtain(party, scopes) {
      const granted = grantedScopes(party, scopes);
      if (granted.length === 0) {
        throw new ServiceError(
          'scope-not-granted',
          `registration ${party.registration.id} was granted none of ${scopes.join(' ')}`,
        );
      }
      const cacheKey = cacheKeyOf(party, granted);
      const known = issued.get(cacheKey);
      if (known !== undefined && isGood(known, options.now())) return known.value;
      return (await issueOnce(cacheKey, party, granted)).value;
    },
    drop(party, scopes, token) {
      const cacheKey = cacheKeyOf(party, grantedScopes(party, scopes));
      if (issued.get(cacheKey)?.value === token) issued.delete(cacheKey);
    },
  };
}

function isScopeRefusal(error: unknown): error is ServiceError {
  return error instanceof ServiceError && error.oauthError === 'invalid_scope';
}

function grantedScopes({ registration }: ServiceParty, scopes: readonly string[]): string[] {
  return [...new Set(scopes)].filter((scope) => registration.scopes.includes(scope)).toSorted();
}

function cacheKeyOf({ registration, deploymentId }: ServiceParty, scopes: string[]): string {
  const { id, clientId, tokenEndpoint } = registration;
  return JSON.stringify([id, clientId, tokenEndpoint, deploymentId, scopes]);
}
