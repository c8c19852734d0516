import type { Permission } from '../../contract/index.ts';
import type { Session } from './session.ts';

/** @returns whether the session may call an endpoint with this permission */
export function hasPermission(session: Session, permission: Permission): boolean {
  switch (permission) {
    case 'anyone':
      return true;
    case 'person':
      return session.personId !== '';
    case 'ld_administrator':
      return session.roles.includes('ld_administrator');
    case 'auditor':
      return session.roles.includes('auditor') || session.roles.includes('ld_administrator');
  }
}
