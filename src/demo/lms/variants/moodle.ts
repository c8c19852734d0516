import type { PlatformBehaviour } from '../platform-behaviour.ts';

/** What Moodle 4.5 was measured to do. */
export const moodle = {
  name: 'Moodle',
  family: 'moodle',
  version: '4.5.6',
  registrationErrors: 'text',
  activatesTools: false,
  storageTarget: null,
  storageFrame: null,
  staleLaunch: 'page',
  idTokenSeconds: 60,
  shortContextType: true,
  // The teacher's box that lets a tool add grades is off unless somebody ticks it.
  namesLineItem: false,
  sendsDeepLinkingData: false,
  tokenAudience: 'any',
  assertionLeewaySeconds: 0,
  tokenContentType: 'text/html',
  tokenErrors: 'broken-json',
  exactAccept: true,
  curlyLinks: true,
  scoreStatus: 200,
  ungradableStatus: 400,
  rosterLinksDropRole: true,
  shortRolesInRoster: true,
} as const satisfies Partial<PlatformBehaviour>;
