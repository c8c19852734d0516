import type { LtiRegistration, LtiStorage, NonceClaim, ToolKey } from '../../../../lti/index.ts';

/** The storage port in memory, with a count of what was asked of it. */
export interface MemoryStorage extends LtiStorage {
  readonly registrations: LtiRegistration[];
  readonly claims: NonceClaim[];
  /** Names of the methods that were called, in order. */
  readonly asked: (keyof LtiStorage)[];
  keys: readonly ToolKey[];
}

export function createMemoryStorage(registrations: readonly LtiRegistration[]): MemoryStorage {
  const claimed = new Set<string>();
  const storage: MemoryStorage = {
    registrations: [...registrations],
    claims: [],
    asked: [],
    keys: [],
    findRegistrations: (issuer, clientId) => {
      storage.asked.push('findRegistrations');
      return Promise.resolve(
        storage.registrations.filter(
          (one) => one.issuer === issuer && (clientId === null || one.clientId === clientId),
        ),
      );
    },
    findRegistration: (id) => {
      storage.asked.push('findRegistration');
      return Promise.resolve(storage.registrations.find((one) => one.id === id) ?? null);
    },
    claimNonce: async (claim) => {
      storage.asked.push('claimNonce');
      storage.claims.push(claim);
      await Promise.resolve();
      const key = `${claim.registrationId}\n${claim.nonce}`;
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
    },
    listSigningKeys: () => {
      storage.asked.push('listSigningKeys');
      return Promise.resolve(storage.keys);
    },
  };
  return storage;
}

/** The one key of a storage that has just one. */
export function signingKeyOf({ keys: [key] }: MemoryStorage): ToolKey {
  if (key === undefined) throw new Error('the storage has no key');
  return key;
}
