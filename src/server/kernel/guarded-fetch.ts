import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-addresses.ts';

/** An address on this machine or in a private network, where nobody outside may make us call. */
export class PrivateAddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is an address in a private network.`);
    this.name = 'PrivateAddressRefused';
  }
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Fetches from addresses that somebody typed in or a platform named. Redirects are never followed:
 * they would lead past the check.
 * @param mayReachPrivateNetworks for development and for installations inside an intranet
 * @throws PrivateAddressRefused (from the fetch)
 */
export function createGuardedFetch(mayReachPrivateNetworks: boolean): Fetch {
  return async (url, init) => {
    if (!mayReachPrivateNetworks) {
      const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
      const addresses = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
      if (addresses.some(({ address }) => isPrivateAddress(address))) {
        throw new PrivateAddressRefused(host);
      }
    }
    return fetch(url, { redirect: 'manual', ...init });
  };
}
