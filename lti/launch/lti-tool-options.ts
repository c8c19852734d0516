import type { LtiStorage } from '../lti-storage.ts';
import type { PlatformKeySets } from '../keys/platform-key-sets.ts';

/** What login and launch need from the application; one object for its lifetime. */
export interface LtiToolOptions {
  readonly storage: LtiStorage;
  /** The cache of the platforms' keys, from `createPlatformKeySets`; one per process. */
  readonly keySets: PlatformKeySets;
  /**
   * Secrets of at least 32 bytes. The first signs states, all of them verify: put a new one in
   * front and keep the old one for ten minutes.
   */
  readonly stateKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** The registered redirect_uri: absolute, byte for byte. Its origin is the tool's own. */
  readonly launchUrl: string;
  readonly now: () => Date;
  /** How far clocks may differ, in seconds; 60 when left out. */
  readonly leewaySeconds?: number;
}

/** Parameters as a query or form parser gives them; anything but one string is refused in words. */
export type FormFields = Readonly<Record<string, unknown>>;

/** Headers with lower-case names, as Node gives them. */
export type HeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The platform's POST to the launch URL, or the tool's own page posting it again. */
export interface LaunchRequest {
  readonly form: FormFields;
  /** `cookie`, `origin` and `sec-fetch-site` are read. */
  readonly headers: HeaderFields;
}
