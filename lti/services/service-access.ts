import type { LtiFetch } from '../lti-fetch.ts';
import type { LtiRegistration, LtiStorage } from '../lti-storage.ts';

/** For whom a service is called. */
export interface ServiceParty {
  readonly registration: LtiRegistration;
  /** Goes into the client assertion; null when not known. */
  readonly deploymentId: string | null;
}

/** How tokens are asked for. */
export interface ServiceTokensOptions {
  readonly fetch: LtiFetch;
  readonly storage: Pick<LtiStorage, 'listSigningKeys'>;
  readonly now: () => Date;
  /** Time for one request, in seconds; 5 when left out. */
  readonly timeoutSeconds?: number;
}

/** Access tokens for the platforms' services, cached in the process (Security Framework 4.1). */
export interface ServiceTokens {
  /**
   * Gives a token for those of the scopes that were granted to the registration; where the platform
   * refuses them together, for the first that it gives alone.
   *
   * @param scopes any one of them must do
   * @throws ServiceError scope-not-granted, token-refused, rate-limited, unavailable or
   *   invalid-response
   */
  obtain(party: ServiceParty, scopes: readonly string[]): Promise<string>;
  /** Forgets a token that a service refused. */
  drop(party: ServiceParty, scopes: readonly string[], token: string): void;
}

/** Everything that a call to a platform's service needs. */
export interface ServiceAccess extends ServiceParty {
  readonly tokens: ServiceTokens;
  readonly fetch: LtiFetch;
  readonly now: () => Date;
  /** Time for one request, in seconds; 5 when left out. */
  readonly timeoutSeconds?: number;
}
