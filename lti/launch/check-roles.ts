import { claimNames } from './claim-names.ts';
import type { LaunchEvidence } from './launch-evidence.ts';
import { LaunchRejected } from './launch-rejected.ts';

/**
 * Roles are there, though the list may be empty; a single text is taken for a list (Core 5.3.7).
 *
 * @throws LaunchRejected roles-missing or roles-malformed
 */
export function checkRoles({ claims }: LaunchEvidence): void {
  const roles = claims[claimNames.roles];
  if (roles === undefined || roles === null) {
    throw new LaunchRejected('roles-missing', 'the roles are missing');
  }
  const isText = typeof roles === 'string';
  if (!isText && !(Array.isArray(roles) && roles.every((role) => typeof role === 'string'))) {
    throw new LaunchRejected('roles-malformed', 'the roles are no list of texts');
  }
}
