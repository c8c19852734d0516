import type { PlatformBehaviour } from '../platform-behaviour.ts';

/** What Canvas does by its documentation and its issue threads. */
export const canvas = {
  name: 'Canvas',
  family: 'canvas',
  version: 'release/2026-01-14',
  // Every hosted and self-hosted site goes by one issuer, and lives elsewhere.
  issuer: 'https://canvas.instructure.com',
  configurationNeedsToken: true,
  authorizationServer: 'host',
  placements: ['course_navigation', 'link_selection', 'assignment_selection'],
  registrationStatus: 201,
  namesDeployment: false,
  storageTarget: 'post_message_forwarding',
  storageFrame: 'post_message_forwarding',
  staleLaunch: 'launch_no_longer_valid',
  // Its privacy setting is anonymous unless an administrator opens it.
  sendsNames: false,
  sendsEmail: false,
  sendsDeepLinkingData: true,
  refusesMissingScopes: true,
  lineItemsHaveQuery: false,
  membershipsPageSize: 10,
} as const satisfies Partial<PlatformBehaviour>;
