import type { LtiRegistration, LtiStorage, NonceClaim, ToolKey } from '../../../../lti/index.ts';

/** The storage port in memory, with a count of what was asked of it. */
export interface MemoryStorage extends LtiStorage {
  readonly registrations: LtiRegistration[];
  readonly claims: NonceClaim[];
  keys: readonly ToolKey[];
}

export function createMemoryStorage(registrations: readonly LtiRegistration[]): MemoryStorage {
  const claimed = new Set<string>();
  const storage: MemoryStorage = {
    registrations: [...registrations],
    claims: [],
    keys: [],
    findRegistrations: (issuer, clientId) =>
      Promise.resolve(
        storage.registrations.filter(
          (one) => one.issuer === issuer && (clientId === null || one.clientId === clientId),
        ),
      ),
    findRegistration: (id) =>
      Promise.resolve(storage.registrations.find((one) => one.id === id) ?? null),
    claimNonce: async (claim) => {
      storage.claims.push(claim);
      await Promise.resolve();
      const key = `${claim.registrationId}\n${claim.nonce}`;
      if (claimed.has(key)) return false;
      claimed.add(key);
      return true;
    },
    listSigningKeys: () => Promise.resolve(storage.keys),
  };
  return storage;
}

/** The one key of a storage that has just one. */
export function signingKeyOf({ keys: [key] }: MemoryStorage): ToolKey {
  if (key === undefined) throw new Error('the storage has no key');
  return key;
}
