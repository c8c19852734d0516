import type { PlatformBehaviour } from '../platform-behaviour.ts';

/** What Brightspace does by its documentation and its issue threads. */
export const brightspace = {
  name: 'Brightspace',
  family: 'desire2learn',
  version: '20.26.1',
  sendsRegistrationToken: false,
  authorizationServer: 'audience',
  activatesTools: false,
  storageTarget: null,
  storageFrame: null,
  requiresState: true,
  // An activity has no column of its own until the tool makes one.
  namesLineItem: false,
  tokenAudience: new URL('https://api.brightspace.com/auth/token'),
  lineItemsHaveQuery: false,
  ungradableStatus: 422,
} as const satisfies Partial<PlatformBehaviour>;
