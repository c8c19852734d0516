import { course } from '../lms-context.ts';
import type { Activity } from '../state/lms-state.ts';
import { toFullName, toUserId } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { listRoles } from './person-roles.ts';

type Variable = (person: LmsPerson, activity: Activity | null) => string | null;

const variables: Readonly<Record<string, Variable>> = {
  'User.id': (person) => toUserId(person.employeeNumber),
  'Person.sourcedId': (person) => person.employeeNumber,
  'Person.name.full': toFullName,
  'Person.name.given': (person) => person.givenName,
  'Person.name.family': (person) => person.familyName,
  'Person.email.primary': (person) => person.email,
  'Membership.role': (person) => listRoles(person).join(','),
  'Context.id': () => course.id,
  'Context.label': () => course.label,
  'Context.title': () => course.title,
  'ResourceLink.id': (_person, activity) => activity?.id ?? null,
  'ResourceLink.title': (_person, activity) => activity?.title ?? null,
};

export const supportedVariables: readonly string[] = Object.keys(variables);

/**
 * Custom parameters with their variables replaced (LTI Core, appendix on custom variables). Variables
 * not known, or without a value in this message, go out as they were written.
 */
export function substituteVariables(
  custom: Readonly<Record<string, string>>,
  person: LmsPerson,
  activity: Activity | null,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(custom).map(([name, value]) => {
      const variable = value.startsWith('$') ? variables[value.slice(1)] : undefined;
      return [name, variable?.(person, activity) ?? value];
    }),
  );
}
