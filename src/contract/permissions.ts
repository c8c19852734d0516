/**
 * Who may call an endpoint. `anyone` needs no session; `person` is everybody who is signed in; the
 * others are roles. What a person may see of one object is decided by the operation itself.
 */
export const permissions = [
  'anyone',
  'person',
  'programme_owner',
  'ld_administrator',
  'auditor',
] as const;

export type Permission = (typeof permissions)[number];

/** Roles that a session can hold beside "employee", which everybody is. */
export const roles = ['programme_owner', 'ld_administrator', 'auditor'] as const;

export type Role = (typeof roles)[number];
