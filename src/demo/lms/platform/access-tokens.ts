import { randomBytes } from 'node:crypto';

export interface AccessGrant {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Opaque bearer tokens, kept in memory: after a restart tools ask for new ones. */
export interface AccessTokens {
  readonly issue: (clientId: string, scopes: readonly string[]) => string;
  readonly find: (token: string) => AccessGrant | undefined;
  /** Remembers the `jti` of an assertion; false where it has been seen before. */
  readonly rememberAssertion: (clientId: string, jti: string, expiresAt: number) => boolean;
}

/** @param seconds lifetime of a token */
export function createAccessTokens(seconds: number): AccessTokens {
  const grants = new Map<string, AccessGrant>();
  const assertions = new Map<string, number>();
  return {
    issue: (clientId, scopes) => {
      for (const [key, grant] of grants) if (grant.expiresAt <= Date.now()) grants.delete(key);
      const token = randomBytes(32).toString('base64url');
      grants.set(token, { clientId, scopes, expiresAt: Date.now() + seconds * 1000 });
      return token;
    },
    find: (token) => {
      const grant = grants.get(token);
      return grant && grant.expiresAt > Date.now() ? grant : undefined;
    },
    rememberAssertion: (clientId, jti, expiresAt) => {
      for (const [key, until] of assertions) if (until <= Date.now()) assertions.delete(key);
      const key = `${clientId} ${jti}`;
      if (assertions.has(key)) return false;
      assertions.set(key, expiresAt);
      return true;
    },
  };
}
