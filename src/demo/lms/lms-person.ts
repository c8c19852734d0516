import { createHash } from 'node:crypto';
import { loadOrganisation } from '../organisation/organisation.ts';
import type { OrganisationPerson } from '../organisation/organisation.ts';

/** Somebody with an account in the LMS. */
export interface LmsPerson extends OrganisationPerson {
  /** Administers the LMS and teaches its course; everybody else is a learner. */
  readonly isAdministrator: boolean;
  /** Why a visitor might want to be this person; null for most. */
  readonly story: string | null;
  /** Place among those with a story, 0 first. */
  readonly storyOrder: number;
}

/** The organisation's people as accounts of the LMS. */
export function loadLmsPeople(): LmsPerson[] {
  const { people, lmsAccounts } = loadOrganisation();
  const stories = new Map(lmsAccounts.suggestions.map((s) => [s.employeeNumber, s.story]));
  return people.map((person) => ({
    ...person,
    isAdministrator: lmsAccounts.administrators.includes(person.employeeNumber),
    story: stories.get(person.employeeNumber) ?? null,
    storyOrder: [...stories.keys()].indexOf(person.employeeNumber),
  }));
}

/** The LMS's own key of a person (`sub`): stable, and not the employee number. */
export function toUserId(employeeNumber: string): string {
  return createHash('sha256').update(`leerplein:${employeeNumber}`).digest('hex').slice(0, 16);
}

export const toFullName = (person: Pick<LmsPerson, 'givenName' | 'familyName'>): string =>
  `${person.givenName} ${person.familyName}`;
