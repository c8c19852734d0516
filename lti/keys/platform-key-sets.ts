// The cache of the platforms' public keys. One fetch at a time per registration, and no more than
// one per cooldown whatever kids are asked for, so that junk tokens cannot be turned on a platform.
import type { CryptoKey } from 'jose';
import { defaultTimeoutSeconds } from '../http/bounded-fetch.ts';
import { LaunchRejected } from '../launch/launch-rejected.ts';
import type { LtiFetch } from '../lti-fetch.ts';
import type { LtiRegistration } from '../lti-storage.ts';
import { fetchKeySet, type KeySet } from './fetch-key-set.ts';
import { importPlatformKey } from './import-platform-key.ts';

/** How key sets are fetched, and how often at most. */
export interface PlatformKeySetsOptions {
  readonly fetch: LtiFetch;
  readonly now: () => Date;
  /** Time for one whole fetch, in seconds; 5 when left out. */
  readonly timeoutSeconds?: number;
  /** Age in seconds after which a set is fetched again; 3600 when left out. */
  readonly maxAgeSeconds?: number;
  /** Least time between two fetches, in seconds; 60 when left out. */
  readonly cooldownSeconds?: number;
}

/** The platforms' public keys, cached in the process. */
export interface PlatformKeySets {
  /**
   * Gives the key with which a platform signed (Security Framework 6.3).
   *
   * @throws LaunchRejected platform-keys-unavailable, key-unknown, key-ambiguous or key-unusable
   */
  findKey(registration: LtiRegistration, kid: string): Promise<CryptoKey>;
}

interface CacheEntry {
  readonly jwksUri: string;
  keySet: KeySet | null;
  /** Keys of this very set, ready for use. */
  imported: Map<string, CryptoKey>;
  /** Milliseconds; when the keys were last fetched with success. */
  fetchedAt: number;
  /** Milliseconds; when a fetch was last begun. */
  triedAt: number;
  failure: string | null;
  inFlight: Promise<void> | null;
}

/** With no usable keys at all a platform is asked again sooner: nobody can get in meanwhile. */
const cooldownWithoutKeysSeconds = 10;
/** How long old keys serve while the platform cannot be reached. */
const maxStaleSeconds = 6 * 3600;

/**
 * Makes the cache of the platforms' key sets: one per process (Security Framework 6.3). Throws
 * nothing; `findKey` does.
 *
 * @param options how to fetch, and how often at most
 */
export function createPlatformKeySets(options: PlatformKeySetsOptions): PlatformKeySets {
  const timeoutSeconds = options.timeoutSeconds ?? defaultTimeoutSeconds;
  const maxAge = (options.maxAgeSeconds ?? 3600) * 1000;
  const cooldown = (options.cooldownSeconds ?? 60) * 1000;
  const entries = new Map<string, CacheEntry>();

  function entryFor(registration: LtiRegistration): CacheEntry {
    const known = entries.get(registration.id);
    if (known?.jwksUri === registration.jwksUri) return known;
    const entry: CacheEntry = {
      jwksUri: registration.jwksUri,
      keySet: null,
      imported: new Map(),
      fetchedAt: -Infinity,
      triedAt: -Infinity,
      failure: null,
      inFlight: null,
    };
    entries.set(registration.id, entry);
    return entry;
  }

  async function refresh(entry: CacheEntry): Promise<void> {
    try {
      entry.keySet = await fetchKeySet(options.fetch, entry.jwksUri, timeoutSeconds);
      entry.imported = new Map();
      entry.fetchedAt = options.now().getTime();
      entry.failure = null;
    } catch (error) {
      entry.failure = error instanceof Error ? error.message : 'unknown';
      if (options.now().getTime() - entry.fetchedAt > maxStaleSeconds * 1000) entry.keySet = null;
    } finally {
      entry.inFlight = null;
    }
  }

  async function refreshUnlessJustTried(entry: CacheEntry): Promise<void> {
    if (entry.inFlight === null) {
      const now = options.now().getTime();
      const wait =
        entry.keySet === null ? Math.min(cooldown, cooldownWithoutKeysSeconds * 1000) : cooldown;
      if (now - entry.triedAt < wait) return;
      entry.triedAt = now;
      entry.inFlight = refresh(entry);
    }
    await entry.inFlight;
  }

  return {
    async findKey(registration, kid) {
      const entry = entryFor(registration);
      const isStale = options.now().getTime() - entry.fetchedAt >= maxAge;
      if (isStale || !entry.keySet?.has(kid)) await refreshUnlessJustTried(entry);
      if (entry.keySet === null) {
        throw new LaunchRejected(
          'platform-keys-unavailable',
          `key set of registration ${registration.id}: ${entry.failure ?? 'not fetched yet'}`,
        );
      }
      const { keySet, imported } = entry;
      const known = imported.get(kid);
      if (known !== undefined) return known;
      const key = await importPlatformKey(keySet.get(kid) ?? [], registration);
      imported.set(kid, key);
      return key;
    },
  };
}
