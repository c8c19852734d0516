import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const privateAddresses = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateAddresses.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(network, prefix, 'ipv6');
}

/** An address on this machine or in a private network, where nobody outside may make us call. */
export class PrivateAddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is an address in a private network.`);
    this.name = 'PrivateAddressRefused';
  }
}

/** @returns whether an IP address is loopback, link-local, private, multicast or reserved */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return privateAddresses.check(mapped, 'ipv4');
  return privateAddresses.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
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
