import { isObject, readId, readText, readWebUrl } from '../launch/claims/claim-values.ts';
import { readRoles } from '../roles/read-roles.ts';
import type { Member, MemberStatus } from './member.ts';

/** Reads one member (NRPS 2.0 2.2); null without an id. Everything else may be withheld. */
export function parseMember(value: unknown): Member | null {
  if (!isObject(value)) return null;
  const userId = readId(value.user_id);
  if (userId === null) return null;
  return {
    userId,
    roles: readRoles(value.roles),
    status: readStatus(value.status),
    name: readText(value.name),
    givenName: readText(value.given_name),
    familyName: readText(value.family_name),
    email: readText(value.email),
    picture: readWebUrl(value.picture),
    personSourcedId: readId(value.lis_person_sourcedid),
  };
}

/** Active when the platform does not say. */
function readStatus(value: unknown): MemberStatus {
  const status = readText(value)?.toLowerCase();
  return status === 'inactive' || status === 'deleted' ? status : 'active';
}
