import type { PlatformBehaviour } from '../platform-behaviour.ts';

/** What Sakai does by its documentation: close to the standard, with clocks seen a little ahead. */
export const sakai = {
  name: 'Sakai',
  family: 'sakailms.org',
  version: '25.1',
  audience: 'list',
  clockAheadSeconds: 1,
  shortRolesInRoster: true,
} as const satisfies Partial<PlatformBehaviour>;
