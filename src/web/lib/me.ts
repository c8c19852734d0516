import { createContext, useContext } from 'react';
import type { Me, Role } from '../../contract/index.ts';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only for what is drawn inside the signed-in app. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe is for the signed-in app only');
  return me;
}

export const useHasRole = (role: Role): boolean => useMe().roles.includes(role);

/** Whether the person sets programmes up: their own, or as an administrator all. */
export function useOwnsProgrammes(): boolean {
  const { roles } = useMe();
  return roles.includes('programme_owner') || roles.includes('ld_administrator');
}

/** Whether the person may read who set or changed what. */
export function useReadsAuditLog(): boolean {
  const { roles } = useMe();
  return roles.includes('auditor') || roles.includes('ld_administrator');
}
