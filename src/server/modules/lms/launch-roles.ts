import type { Role } from '../../../contract/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';

/**
 * What a person may do here by what they are at the platform: those who administer the platform or
 * the institution follow the programme; everybody else, unknown roles too, is an employee.
 */
export function rolesOf(launch: Pick<LtiLaunch, 'roles'>): Role[] {
  const administers = launch.roles.known.some(
    (role) => role === 'systemAdministrator' || role === 'institutionAdministrator',
  );
  return administers ? ['ld_administrator'] : [];
}
