import { readRoles } from '../../roles/read-roles.ts';
import { claimNames } from '../claim-names.ts';
import type { LtiForUser } from '../lti-launch.ts';
import { readId, readObject, readText, type Claims } from './claim-values.ts';

/** Whose submission is looked at (Submission Review 4.4). */
export function readForUser(claims: Claims): LtiForUser | null {
  const person = readObject(claims[claimNames.forUser]);
  const userId = readId(person.user_id);
  if (userId === null) return null;
  return {
    userId,
    name: readText(person.name),
    givenName: readText(person.given_name),
    familyName: readText(person.family_name),
    email: readText(person.email),
    personSourcedId: readId(person.person_sourcedid),
    roles: readRoles(person.roles),
  };
}
