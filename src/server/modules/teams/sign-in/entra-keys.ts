import { createLocalJWKSet, errors } from 'jose';
import type { CryptoKey, FlattenedJWSInput, JSONWebKeySet, JWSHeaderParameters } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../kernel/clock.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';

/** Entra gave no key set: nobody can be let in, and it is nobody's fault here. */
export class EntraUnreachable extends Error {
  override readonly name = 'EntraUnreachable';
}

/** Finds the key that a token names; throws jose's `JWKSNoMatchingKey` where there is none. */
type KeyFinder = (header?: JWSHeaderParameters, token?: FlattenedJWSInput) => Promise<CryptoKey>;

export interface EntraKeys {
  /** @param directoryId whose tokens are to be checked */
  of(directoryId: string): KeyFinder;
}

interface Entry {
  find: KeyFinder | null;
  /** Milliseconds; when keys were last fetched with success. */
  fetchedAt: number;
  /** Milliseconds; when a fetch was last begun. */
  triedAt: number;
  inFlight: Promise<void> | null;
}

const seconds = 1000;
const timeout = 5 * seconds;
/** A set is fetched again after this age, and serves no longer than that one while Entra is away. */
const maxAge = 3600 * seconds;
const maxStaleAge = 24 * 3600 * seconds;
/** Least time between two fetches: tokens with made-up keys cannot be turned on Entra. */
const cooldown = 60 * seconds;
/** Without any keys nobody comes in, so that who tries again is answered sooner. */
const cooldownWithoutKeys = 5 * seconds;

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Entra's signing keys, cached in the process for each directory.
 * @param options.entraUrl where Entra is reached, without a slash at the end
 */
export function createEntraKeys(options: {
  readonly entraUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
}): EntraKeys {
  const entries = new Map<string, Entry>();
  const now = (): number => options.clock.now().getTime();

  async function refresh(directoryId: string, entry: Entry): Promise<void> {
    try {
      entry.find = createLocalJWKSet(await fetchKeys(options, directoryId));
      entry.fetchedAt = now();
    } catch (error) {
      if (now() - entry.fetchedAt >= maxStaleAge) entry.find = null;
      if (entry.find === null) throw new EntraUnreachable('No key set.', { cause: error });
    } finally {
      entry.inFlight = null;
    }
  }

  async function refreshUnlessJustTried(directoryId: string, entry: Entry): Promise<void> {
    if (entry.inFlight === null) {
      const wait = entry.find === null ? cooldownWithoutKeys : cooldown;
      if (now() - entry.triedAt < wait) return;
      entry.triedAt = now();
      entry.inFlight = refresh(directoryId, entry);
    }
    await entry.inFlight;
  }

  async function findKey(directoryId: string, ...named: Parameters<KeyFinder>): Promise<CryptoKey> {
    const entry = entries.get(directoryId) ?? {
      find: null,
      fetchedAt: -Infinity,
      triedAt: -Infinity,
      inFlight: null,
    };
    entries.set(directoryId, entry);
    if (now() - entry.fetchedAt >= maxAge) await refreshUnlessJustTried(directoryId, entry);
    if (entry.find === null) throw new EntraUnreachable('No key set yet.');
    try {
      return await entry.find(...named);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refreshUnlessJustTried(directoryId, entry);
      return entry.find(...named);
    }
  }

  return {
    of:
      (directoryId) =>
      (...named) =>
        findKey(directoryId, ...named),
  };
}

/** @throws Error when Entra gives no answer in time, or none that is a key set */
async function fetchKeys(
  { entraUrl, fetch }: { readonly entraUrl: string; readonly fetch: Fetch },
  directoryId: string,
): Promise<JSONWebKeySet> {
  const response = await fetch(`${entraUrl}/${directoryId}/discovery/v2.0/keys`, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(timeout),
  });
  if (response.status !== 200) throw new Error(`Entra's keys: ${response.status}`);
  return keySetSchema.parse(await response.json());
}
