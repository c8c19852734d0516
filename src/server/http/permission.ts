import type { Permission } from '../../contract/index.ts';
import type { Session } from './session.ts';

/** @returns whether the session may call an endpoint with this permission */
export function hasPermission(session: Session, permission: Permission): boolean {
  switch (permission) {
    case 'anyone':
      return true;
    case 'person':
      return session.personId !== '';
    case 'programme_owner':
      return (
        session.roles.includes('programme_owner') || session.roles.includes('ld_administrator')
      );
    case 'ld_administrator':
      return session.roles.includes('ld_administrator');
    case 'auditor':
      return session.roles.includes('auditor') || session.roles.includes('ld_administrator');
  }
}
