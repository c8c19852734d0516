import type { CryptoKey } from 'jose';
import type { LtiFetch } from '../lti-fetch.ts';
import type { LtiRegistration } from '../lti-storage.ts';

export interface PlatformKeySetsOptions {
  readonly fetch: LtiFetch;
  readonly now: () => Date;
  /** Time for one whole fetch, in seconds; 5 when left out. */
  readonly timeoutSeconds?: number;
  /** Age in seconds after which a set is fetched again; 3600 when left out. */
  readonly maxAgeSeconds?: number;
  /** Least time between two fetches for unknown keys, in seconds; 60 when left out. */
  readonly cooldownSeconds?: number;
}

/** The platforms' public keys, cached in the process. */
export interface PlatformKeySets {
  /**
   * Gives the key with which a platform signed.
   *
   * @throws LaunchRejected platform-keys-unavailable, key-unknown, key-ambiguous or key-unusable
   */
  findKey(registration: LtiRegistration, kid: string): Promise<CryptoKey>;
}
