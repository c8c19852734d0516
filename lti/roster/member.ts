import type { LtiRoles } from '../roles/lti-roles.ts';

/** Whether somebody is in the context; `deleted` is only seen in differences. */
export type MemberStatus = 'active' | 'inactive' | 'deleted';

/** Somebody in a context; platforms may withhold everything but the id (NRPS 2.0 2.2). */
export interface Member {
  /** The same value as `sub` in this person's launches. */
  readonly userId: string;
  readonly roles: LtiRoles;
  readonly status: MemberStatus;
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly picture: string | null;
  readonly personSourcedId: string | null;
}

/** Which members are wanted, and how many at a time (NRPS 2.0 2.4). */
export interface RosterFilter {
  /** A role's URN or short name. */
  readonly role?: string;
  readonly resourceLinkId?: string;
  /** Members per page, 200 when left out; platforms may give fewer. */
  readonly limit?: number;
}
