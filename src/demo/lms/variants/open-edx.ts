import type { PlatformBehaviour } from '../platform-behaviour.ts';

/** What Open edX does by its documentation and its issue threads. It has no dynamic registration. */
export const openEdx = {
  name: 'Open edX',
  family: 'open-edx',
  version: 'teak',
  storageTarget: null,
  storageFrame: null,
  sendsNames: false,
  sendsEmail: false,
  tokenAudience: 'any',
  tokenType: 'bearer',
  lineItemsHaveQuery: false,
  pagesOnlyWithLimit: true,
  membershipsPageSize: 10,
} as const satisfies Partial<PlatformBehaviour>;
