import type { PlatformBehaviour } from '../platform-behaviour.ts';

/**
 * What Blackboard does by its documentation and its issue threads. A tool is registered there once for
 * all customers: the deployment alone says which organisation a launch comes from.
 */
export const blackboard = {
  name: 'Blackboard',
  family: 'BlackboardLearn',
  version: '3900.110.0',
  issuer: 'https://blackboard.com',
  // It has no dynamic registration; here a tool still has to get its client somehow.
  authorizationServer: 'host',
  loginMethod: 'GET',
  // It keeps values for tools, but does not name the frame at login: its capabilities do.
  storageTarget: null,
  storageFrame: 'lti_storage_frame',
  otherDeployments: ['deployment-of-another-organisation'],
  exactBearer: true,
  lineItemsHaveQuery: false,
} as const satisfies Partial<PlatformBehaviour>;
